import type { Connection, Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { type DiagnosticOptions, diagnostics } from '../features/diagnostic.ts';
import { withoutMessage } from './guarded.ts';
import type { Runtime } from './runtime.ts';
import type { Session } from './session.ts';

/** How findings reach the client: it asks for them, or they are sent to it; never both. */
export interface Diagnostics {
  /** Answers the client that asks; `unchanged` when nothing has changed since its last answer. */
  pull(params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport>;
  /** A document was opened or changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Findings of every document may have changed: settings, or what the user takes a document for. */
  refresh(): void;
}

export interface DiagnosticsContext {
  readonly session: Session;
  readonly connection: Connection;
  readonly runtime: Runtime;
  /** What the client can do; known once it is initialised. */
  client(): DiagnosticOptions & { readonly pulls: boolean; readonly refreshes: boolean };
}

/** Pushes at once what changed, several changes in one turn as one; answers pulls from the version at hand. */
export function createDiagnostics({ session, connection, runtime, client }: DiagnosticsContext): Diagnostics {
  let generation = 0;
  let closings = 0;
  const due = new Set<string>();
  const listOf = async (uri: string): Promise<{ readonly version: number; readonly items: Diagnostic[] }> => {
    const snapshot = await session.snapshot(uri);
    return snapshot
      ? { version: snapshot.document.version, items: diagnostics(snapshot, client()) }
      : { version: session.documents.get(uri)?.text.version ?? 0, items: [] };
  };
  const push = async (uri: string) => {
    await runtime.settle();
    due.delete(uri);
    if (!session.documents.get(uri)) return;
    const asOf = generation;
    const { version, items } = await listOf(uri);
    // What changed in the meantime has made a push of its own due.
    if (asOf !== generation || session.documents.get(uri)?.text.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: items });
  };
  const changed = (uri: string) => {
    if (client().pulls || due.has(uri)) return;
    due.add(uri);
    push(uri).catch((error) => session.log(`publishDiagnostics: ${withoutMessage(error)}`));
  };
  return {
    pull: async ({ textDocument: { uri }, previousResultId }) => {
      // As of now: what changes while this is answered is not in the answer.
      const asOf = `${generation}:${closings}`;
      const resultOf = (version: number) => `${version}:${asOf}`;
      const open = session.documents.get(uri);
      if (open && previousResultId === resultOf(open.text.version)) {
        return { kind: 'unchanged', resultId: previousResultId };
      }
      const { version, items } = await listOf(uri);
      return { kind: 'full', resultId: resultOf(version), items };
    },
    changed,
    closed: (uri) => {
      // Opened again, it may have another text under the same version.
      closings++;
      if (!client().pulls) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined);
    },
    refresh: () => {
      generation++;
      for (const uri of session.documents.keys()) changed(uri);
      const { pulls, refreshes } = client();
      if (pulls && refreshes) connection.languages.diagnostics.refresh().catch(() => undefined);
    },
  };
}
