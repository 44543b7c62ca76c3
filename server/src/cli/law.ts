import type { Messages } from '../messages/messages.ts';
import { type Options, strangeOption } from './arguments.ts';
import { provisionAnswer, searchAnswer } from './lawAnswer.ts';
import { EXPLAINED_ACT, type LawData } from './lawFiles.ts';
import { lawJson } from './lawJson.ts';
import { lawText } from './lawText.ts';
import type { Paint } from './text.ts';

/** `dpa-review law ACT PROVISION`, or `dpa-review law ACT --search WORDS`. */
export interface LawCommand {
  readonly name: 'law';
  readonly act: string;
  readonly provision: string;
  readonly search: string | undefined;
  readonly format: 'text' | 'json';
}

/** The output of a command and a remark to put beside it, or in the user's language what is wrong with it. */
export type LawResult = { readonly output: string; readonly remark: string | undefined } | { readonly wrong: string };

const OPTIONS = ['format', 'lang', 'search'];

/** Reads the words after `law`; a text says what is wrong with them. */
export function readLaw(words: readonly string[], options: Options, messages: Messages): LawCommand | string {
  const [act, ...rest] = words;
  const { format = 'text', search } = options;
  const strange = strangeOption(options, OPTIONS, messages);
  if (strange !== undefined) return strange;
  if (format !== 'text' && format !== 'json') return messages.wrongValue('--format', format, ['text', 'json']);
  if (act === undefined) return messages.official.noAct();
  if (search === undefined && rest.length === 0) return messages.official.noProvision();
  if (search !== undefined && search.trim() === '') return messages.missingValue('--search');
  return { name: 'law', act, provision: rest.join(' '), search, format };
}

/** The text of the act that we explain is a part of the release; another one is installed from its file. */
function remarkOnAbsence(id: string, { official, language }: Messages): string {
  return id === EXPLAINED_ACT ? official.noText(id, language) : official.noTextOfOther(id, language);
}

/** Answers a command from the data that is there. */
export function answerLaw(command: LawCommand, data: LawData, messages: Messages, paint: Paint): LawResult {
  const { official, language } = messages;
  const id = data.actCalled(command.act);
  if (id === undefined) return { wrong: official.unknownAct(command.act, data.known) };
  const text = data.text(id);
  const problem = typeof text === 'string' ? text : undefined;
  const remark =
    problem === undefined
      ? undefined
      : problem === 'absent'
        ? remarkOnAbsence(id, messages)
        : official.fileProblem(`${id}.${language}.json`, problem);
  const about = { id, act: typeof text === 'string' ? undefined : text, about: data.explanations?.act(id) };
  const answer =
    command.search === undefined
      ? provisionAnswer(command.provision, about, data, messages)
      : searchAnswer(command.search, about, remark ?? '');
  if ('wrong' in answer) return answer;
  const output = command.format === 'json' ? lawJson(answer, messages) : lawText(answer, messages, paint);
  return { output, remark };
}
