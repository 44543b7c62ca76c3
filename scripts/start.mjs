// `npm start`: builds, prints the review of a sample contract and opens VS Code on it; `npm start -- FILE…` takes those
// files instead, and `--no-editor` stops after the report.
import { pathToFileURL } from 'node:url';
import { bundled } from './bundle.mjs';

// In this very process: it owns the editor, so a signal must reach it.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await bundled('scripts/start/main.ts')).href);
