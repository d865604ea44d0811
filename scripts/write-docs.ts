// npm run docs:generate: writes the documents that are drawn from the code. With --check it writes nothing, and fails where one is not current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { requestsDocument } from './draw-requests.ts';
import { checksDocument } from './write-checks.ts';
import { workflowDocument } from './draw-workflow.ts';
import { inProject, say } from './lib/project.mjs';
import { permissionsDocument } from './write-permissions.ts';

const documents = { 'docs/checks.md': checksDocument(), 'docs/permissions.md': permissionsDocument(), 'docs/requests.md': requestsDocument(), 'docs/workflow.md': workflowDocument() };
const checking = process.argv.includes('--check');

for (const [file, text] of Object.entries(documents)) {
  const current = existsSync(inProject(file)) && readFileSync(inProject(file), 'utf8') === text;
  if (!checking) writeFileSync(inProject(file), text);
  else if (!current) {
    say(`${file} is not current: run npm run docs:generate`);
    process.exitCode = 1;
  }
}
