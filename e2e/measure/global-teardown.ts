import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readFindings } from './findings';

const page = join(import.meta.dirname, '../../docs/reliability.md');
const MARKED = /<!-- measured -->[^]*?<!-- \/measured -->/;

/** Puts the table between its marks, with the day and the machine's size. */
export default function writePage(): void {
  const text = readFileSync(page, 'utf8');
  if (!MARKED.test(text)) throw new Error('docs/reliability.md has no marks for what was measured.');
  const lines = readFindings().map(({ what, goal, measured }) => `| ${what} | ${goal} | ${measured} |`);
  const day = new Date().toISOString().slice(0, 10);
  const table = [
    '<!-- measured -->',
    '',
    `\`npm run measure\`, ${day}, ${cpus().length} cores, everything on one machine.`,
    '',
    '| What | At most | Measured |',
    '| --- | --- | --- |',
    ...lines,
    '',
    '<!-- /measured -->',
  ];
  writeFileSync(page, text.replace(MARKED, table.join('\n')));
}
