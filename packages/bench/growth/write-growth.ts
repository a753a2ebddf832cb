import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '@/scripts/lib/root.mjs';
import { runCommand } from '@/scripts/lib/run-command.mjs';
import { toolScript } from '@/scripts/lib/tool-command.mjs';
import type { Books } from './run-growth';

const PAGE = join('docs', 'growth.md');

/** Writes the page of a run on books of all sizes; resolves to its path. `tables`: Markdown. */
export async function writeGrowth(books: readonly Books[], tables: readonly string[]): Promise<string> {
  const [cpu] = cpus();
  const seeded = books
    .map(({ sales, seededInS }) => `${sales.toLocaleString('en')} sales in ${Math.round(seededInS)} s`)
    .join(', ');
  const text = [
    '# Books that grow',
    '',
    '`npm run bench -- --growth` writes this page. Everything that screens, other systems and the server itself ask again and',
    'again is asked of books of three sizes, with all that hangs on their sales: codes, links, postings, events, reads, signals and',
    'deliveries, ten thousand sales a day. Median / p95 in milliseconds of thirty, after three that warm up. Pages: of 8 kB, that the largest',
    'books had to touch. p95 ×: the largest books compared with the smallest.',
    '',
    `${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}. Written into the books: ${seeded}.`,
    '',
    ...tables,
    '',
  ].join('\n');
  writeFileSync(join(root, PAGE), text);
  await runCommand(process.execPath, [toolScript(root, 'oxfmt'), PAGE], { cwd: root });
  return PAGE;
}
