import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/lib/root.mjs';
import { runCommand } from '@/scripts/lib/run-command.mjs';
import { toolScript } from '@/scripts/lib/tool-command.mjs';
import { loadBefore } from './before';
import { type Heading, pageOf } from './page';
import { type Run, toJson } from './results';

/** Writes the page with its plots, and the values, in the format that `npm run check` expects of them. */
export async function writeReport(run: Run, headings: ReadonlyMap<string, Heading>): Promise<string[]> {
  const { text, plots } = pageOf(run, headings, loadBefore());
  const plotFolder = join('docs', 'performance');
  rmSync(join(root, plotFolder), { recursive: true, force: true });
  const files = new Map([
    [join('docs', 'performance.md'), text],
    [join('bench', 'results.json'), toJson(run)],
    ...[...plots].map(([name, svg]) => [join(plotFolder, name), svg] as const),
  ]);
  for (const folder of ['bench', plotFolder]) mkdirSync(join(root, folder), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(root, name), content);
  const formatted = [...files.keys()].filter((name) => /\.(md|json)$/.test(name));
  await runCommand(process.execPath, [toolScript(root, 'oxfmt'), ...formatted], { cwd: root });
  return [...files.keys()];
}
