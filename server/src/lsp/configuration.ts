import { type Connection, MessageType } from 'vscode-languageserver';
import type { EditorMessages } from '../messages/editorMessages.ts';
import type { Settings } from '../protocol/review.ts';
import { type Log, show } from './guarded.ts';
import { within } from './patience.ts';
import type { Runtime } from './runtime.ts';
import { DEFAULTS, readSettings, SECTION, type WrongSetting } from './settings.ts';

/** The settings of documents. */
export interface Configuration {
  /** The settings of one document: asked for once, kept until they change. */
  of(uri: string): Promise<Settings>;
  /** From now on the client may be asked. */
  open(asks: boolean): void;
  /** The settings changed. `sent`: what the client sent along, for clients that cannot be asked. */
  changed(sent: unknown): void;
  forget(uri: string): void;
}

export interface ConfigurationContext {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly log: Log;
  isCode(code: string): boolean;
  messages(): EditorMessages;
}

/** A client that does not answer in this time has no settings for us. */
const PATIENCE = 3000;

function sectionOf(sent: unknown): unknown {
  const all = sent as Readonly<Record<string, unknown>> | null | undefined;
  return typeof all === 'object' && all !== null ? all[SECTION] : undefined;
}

/** Asks the client for settings, tells wrong ones once, and never lets a request wait for them in vain. */
export function createConfiguration(context: ConfigurationContext): Configuration {
  const { connection, runtime, log, isCode } = context;
  const kept = new Map<string, Promise<Settings>>();
  const told = new Set<string>();
  let asks = false;
  let sent: Settings = DEFAULTS;

  const tell = ({ name, message }: WrongSetting) => {
    const text = message(context.messages());
    if (told.has(text)) return;
    told.add(text);
    log(`the setting ${name} has a value that it cannot have; its default is used`);
    show(connection, MessageType.Warning, text);
  };
  const read = (answer: unknown): Settings => {
    const { settings, wrong } = readSettings(answer, isCode);
    wrong.forEach(tell);
    return settings;
  };
  const ask = async (uri: string): Promise<Settings> => {
    try {
      const answer = connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
      return read(await within(PATIENCE, answer, runtime));
    } catch {
      log('the client refused to tell its settings; the defaults are used');
      return DEFAULTS;
    }
  };
  return {
    of: (uri) => {
      if (!asks) return Promise.resolve(sent);
      const known = kept.get(uri) ?? ask(uri);
      kept.set(uri, known);
      return known;
    },
    open: (canAsk) => {
      asks = canAsk;
    },
    changed: (all) => {
      kept.clear();
      told.clear();
      if (!asks) sent = read(sectionOf(all));
    },
    forget: (uri) => {
      kept.delete(uri);
    },
  };
}
