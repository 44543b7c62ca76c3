import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A snippet with its defaults, as an editor shows it before a key is pressed: placeholders, first choices. */
export function expanded(snippet: string): string {
  let out = '';
  let at = 0;
  const placeholder = () => {
    at += 2;
    while (/\d/.test(snippet[at] ?? '')) at++;
    const kind = snippet[at];
    at++;
    const end = kind === '|' ? '|}' : '}';
    let text = '';
    while (at < snippet.length && !snippet.startsWith(end, at)) {
      if (kind === '|' && snippet[at] === ',') {
        at = snippet.indexOf(end, at);
        break;
      }
      if (snippet[at] === '\\') at++;
      text += snippet[at];
      at++;
    }
    at += end.length;
    return text;
  };
  while (at < snippet.length) {
    if (snippet[at] === '\\') out += snippet[at + 1] ?? '';
    if (snippet[at] === '\\') at += 2;
    else if (snippet.startsWith('${', at)) out += placeholder();
    else {
      out += snippet[at];
      at++;
    }
  }
  return out;
}

/** The text of a document after an edit that a server answered. */
export function applyEdit(uri: string, text: string, edit: WorkspaceEdit): string {
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const changes = (edit.documentChanges ?? []).flatMap((one) => {
    if (!('textDocument' in one) || one.textDocument.uri !== uri) throw new Error('an edit of something else');
    return one.edits;
  });
  const edits = [...(edit.changes?.[uri] ?? []), ...changes].map((one) =>
    'snippet' in one ? { range: one.range, newText: expanded(one.snippet.value) } : one,
  );
  return TextDocument.applyEdits(document, edits);
}
