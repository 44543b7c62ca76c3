import type { InitializeParams } from 'vscode-languageserver';
import type { EditAbilities } from '../features/draftEdit.ts';
import type { InitializationOptions } from '../protocol/review.ts';

/** How a client takes edits. */
export interface EditsOfClient {
  readonly abilities: EditAbilities;
  /** Whether it asks for the edit of an action when the action is chosen. */
  readonly resolves: boolean;
  /** Whether what it completes may have tab stops. */
  readonly completionSnippets: boolean;
}

/** What the client of a session can do and wants. */
export interface Client {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly relatedInformation: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** It shows our pages itself. */
  readonly pages: boolean;
  readonly locale: string | undefined;
  readonly edits: EditsOfClient;
}

/** A client before it has said anything. */
export const UNKNOWN_CLIENT: Client = {
  pulls: false,
  refreshes: false,
  relatedInformation: false,
  asksConfiguration: false,
  registersConfiguration: false,
  pages: false,
  locale: undefined,
  edits: {
    abilities: { versioned: false, snippets: false, annotations: false },
    resolves: false,
    completionSnippets: false,
  },
};

function textIn(options: InitializationOptions, name: 'messageLanguage'): string | undefined {
  const value: unknown = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function editsOf({ textDocument, workspace }: InitializeParams['capabilities']): EditsOfClient {
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  return {
    abilities: {
      versioned: edit?.documentChanges === true,
      snippets: edit?.snippetEditSupport === true,
      annotations: edit?.changeAnnotationSupport !== undefined,
    },
    completionSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    resolves: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
  };
}

/** Reads what the client says of itself; options of the wrong type count as absent. */
export function clientOf({ capabilities, initializationOptions, locale }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const given: unknown = initializationOptions;
  const options = (typeof given === 'object' && given !== null ? given : {}) as InitializationOptions;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: [textDocument?.publishDiagnostics, textDocument?.diagnostic].some(
      (one) => one?.relatedInformation,
    ),
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pages: options.pages === true,
    locale: textIn(options, 'messageLanguage') ?? locale,
    edits: editsOf(capabilities),
  };
}
