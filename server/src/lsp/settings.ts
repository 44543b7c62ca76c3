import * as z from 'zod/mini';
import type { EditorMessages } from '../messages/editorMessages.ts';
import type { Settings } from '../protocol/review.ts';

/** The name under which all settings stand. */
export const SECTION = 'dpaReview';

export const DEFAULTS: Settings = {
  enabled: true,
  messageLanguage: 'auto',
  contractLanguage: 'auto',
  profile: 'auto',
  severity: {},
  showInformation: true,
  inlayHints: { articleTitles: false },
};

const SEVERITIES = ['error', 'warning', 'information', 'off'] as const;
const LANGUAGES = ['auto', 'fr', 'en'] as const;
const PROFILES = ['auto', 'dpa', 'privacy-notice'] as const;

/** One setting: what it may be, for the machine and in words. */
interface Rule {
  readonly schema: z.ZodMiniType;
  allowed(messages: EditorMessages): string;
}

type Rules<Name extends string> = Readonly<Record<Name, Rule>>;

const RULES: Rules<Exclude<keyof Settings, 'severity' | 'inlayHints'>> = {
  enabled: { schema: z.boolean(), allowed: (messages) => messages.trueOrFalse() },
  messageLanguage: { schema: z.enum(LANGUAGES), allowed: (messages) => messages.oneOf(LANGUAGES) },
  contractLanguage: { schema: z.enum(LANGUAGES), allowed: (messages) => messages.oneOf(LANGUAGES) },
  profile: { schema: z.enum(PROFILES), allowed: (messages) => messages.oneOf(PROFILES) },
  showInformation: { schema: z.boolean(), allowed: (messages) => messages.trueOrFalse() },
};
const HINT_RULES: Rules<keyof Settings['inlayHints']> = {
  articleTitles: { schema: z.boolean(), allowed: (messages) => messages.trueOrFalse() },
};
const SEVERITY: Rule = { schema: z.enum(SEVERITIES), allowed: (messages) => messages.oneOf(SEVERITIES) };

/** A setting with a value it cannot have; the rest applies, its default stands for it. */
export interface WrongSetting {
  /** The full name, with the code where one entry of an object is wrong. */
  readonly name: string;
  message(messages: EditorMessages): string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly wrong: readonly WrongSetting[];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as JSON, short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function wrong(name: string, value: unknown, allowed: Rule['allowed']): WrongSetting {
  return { name, message: (messages) => messages.wrongSetting(name, shown(value), allowed(messages)) };
}

/** The severities that can be read, without the `null` by which an entry is taken back. */
function readSeverities(
  value: unknown,
  isCode: (code: string) => boolean,
  complaints: WrongSetting[],
): Settings['severity'] {
  const name = `${SECTION}.severity`;
  if (value === null || value === undefined) return DEFAULTS.severity;
  if (!isObject(value)) {
    complaints.push(wrong(name, value, (messages) => messages.anObject()));
    return DEFAULTS.severity;
  }
  const read: Record<string, Settings['severity'][string]> = {};
  for (const [code, severity] of Object.entries(value)) {
    if (severity === null) continue;
    if (!isCode(code)) complaints.push(wrong(name, code, (messages) => messages.aFindingCode()));
    else if (!SEVERITY.schema.safeParse(severity).success)
      complaints.push(wrong(`${name}.${code}`, severity, SEVERITY.allowed));
    else read[code] = severity as (typeof SEVERITIES)[number];
  }
  return read;
}

/** The values of a group of settings that may stand; the others are told. A group that is no object is told as one. */
function readGroup(
  name: string,
  value: unknown,
  rules: Readonly<Record<string, Rule>>,
  complaints: WrongSetting[],
): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (!isObject(value)) {
    complaints.push(wrong(name, value, (messages) => messages.anObject()));
    return {};
  }
  const read: Record<string, unknown> = {};
  for (const [key, { schema, allowed }] of Object.entries(rules)) {
    const given = value[key];
    if (given === null || given === undefined) continue;
    if (schema.safeParse(given).success) read[key] = given;
    else complaints.push(wrong(`${name}.${key}`, given, allowed));
  }
  return read;
}

/**
 * Reads what a client answers for the section: nothing or `null` means the defaults; each wrong value is told and its
 * default used. `isCode`: whether findings of that code exist.
 */
export function readSettings(answer: unknown, isCode: (code: string) => boolean): ReadSettings {
  const complaints: WrongSetting[] = [];
  const read = readGroup(SECTION, answer, RULES, complaints);
  const { severity, inlayHints } = isObject(answer) ? answer : {};
  const hints = readGroup(`${SECTION}.inlayHints`, inlayHints, HINT_RULES, complaints);
  const settings: Settings = {
    ...DEFAULTS,
    ...read,
    severity: readSeverities(severity, isCode, complaints),
    inlayHints: { ...DEFAULTS.inlayHints, ...hints },
  };
  return { settings, wrong: complaints };
}
