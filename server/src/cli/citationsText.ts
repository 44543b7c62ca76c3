import { excerpt, printable } from '../messages/excerpt.ts';
import type { Messages } from '../messages/messages.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import type { Target } from '../regulation/target.ts';
import { STDIN } from './files.ts';
import type { CitedFile } from './report.ts';
import type { Paint } from './text.ts';

const QUOTED = 100;

function targetText(target: Target, { citations }: Messages, paint: Paint): string {
  const text = citations.target(target);
  const missing = 'valid' in target && target.valid === false;
  return missing ? `${text} ${paint('yellow', `(${citations.missing()})`)}` : text;
}

function line(
  citation: Citation,
  { text, locate }: CitedFile,
  register: Register,
  messages: Messages,
  paint: Paint,
): string {
  const { citations, language } = messages;
  const { act, internal, targets, heading, suggested } = citation;
  const name = internal ? citations.thisContract() : register.nameOf(act, language);
  const hints = [...(heading ? [citations.heading()] : []), ...(suggested ? [citations.suggested()] : [])];
  const what = [paint('bold', name), ...targets.map((target) => targetText(target, messages, paint))].join(', ');
  const hint = hints.length > 0 ? paint('dim', ` (${hints.join(', ')})`) : '';
  return `  ${messages.quoteAt(excerpt(text, citation, QUOTED), locate(citation).startLine)} – ${what}${hint}`;
}

/** What files cite, for people: a line for each citation. */
export function citationsText(
  files: readonly CitedFile[],
  register: Register,
  messages: Messages,
  paint: Paint,
): string {
  const parts = files.map((file) => {
    const name = file.path === STDIN ? messages.standardInput() : printable(file.path);
    const lines = file.citations.map((one) => line(one, file, register, messages, paint));
    return [paint('bold', name), ...(lines.length > 0 ? lines : [`  ${messages.citations.none()}`]), ''].join('\n');
  });
  return parts.join('\n');
}
