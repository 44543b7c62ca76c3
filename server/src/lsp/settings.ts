import * as z from 'zod/mini';
import type { EditorMessages } from '../messages/editorMessages.ts';
import type { Settings } from '../protocol.ts';

/** The name under which all settings stand. */
export const SECTION = 'dpaReview';

export const DEFAULTS: Settings = {
  enabled: true,
  messageLanguage: 'auto',
  contractLanguage: 'auto',
  profile: 'auto',
  severity: {},
  showInformation: true,
};

const SEVERITIES = ['error', 'warning', 'information', 'off'] as const;
const LANGUAGES = ['auto', 'fr', 'en'] as const;
const PROFILES = ['auto', 'dpa', 'privacy-notice'] as const;

/** One setting: what it may be, for the machine and in words. */
interface Rule {
  readonly schema: z.ZodMiniType;
  allowed(messages: EditorMessages): string;
}

const RULES: Readonly<Record<Exclude<keyof Settings, 'severity'>, Rule>> = {
  enabled: { schema: z.boolean(), allowed: (messages) => messages.trueOrFalse() },
  messageLanguage: { schema: z.enum(LANGUAGES), allowed: (messages) => messages.oneOf(LANGUAGES) },
  contractLanguage: { schema: z.enum(LANGUAGES), allowed: (messages) => messages.oneOf(LANGUAGES) },
  profile: { schema: z.enum(PROFILES), allowed: (messages) => messages.oneOf(PROFILES) },
  showInformation: { schema: z.boolean(), allowed: (messages) => messages.trueOrFalse() },
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

/**
 * Reads what a client answers for the section: nothing or `null` means the defaults; each wrong value is told and its
 * default used. `isCode`: whether findings of that code exist.
 */
export function readSettings(answer: unknown, isCode: (code: string) => boolean): ReadSettings {
  if (answer === null || answer === undefined) return { settings: DEFAULTS, wrong: [] };
  if (!isObject(answer))
    return { settings: DEFAULTS, wrong: [wrong(SECTION, answer, (messages) => messages.anObject())] };
  const complaints: WrongSetting[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, { schema, allowed }] of Object.entries(RULES)) {
    const value = answer[name];
    if (value === null || value === undefined) continue;
    if (schema.safeParse(value).success) read[name] = value;
    else complaints.push(wrong(`${SECTION}.${name}`, value, allowed));
  }
  const severity = readSeverities(answer['severity'], isCode, complaints);
  return { settings: { ...DEFAULTS, ...read, severity }, wrong: complaints };
}
