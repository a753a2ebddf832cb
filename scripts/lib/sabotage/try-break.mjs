import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countVitest } from '../testing/count-results.mjs';
import { toolScript } from '../tool-command.mjs';

/** A break of code that has changed since proves nothing any more. */
function applyTo(text, { file, from, to }) {
  const found = text.split(from).length - 1;
  if (found !== 1) return { stale: `${file} contains the place ${found} times` };
  return { broken: text.replace(from, () => to) };
}

/**
 * Breaks the copy, runs the tests that should notice, and mends it.
 * @param {import('./breaks/all.mjs').Break} given
 * @param {{ copy: string, folder: string, run: Function }} place `run`: a command's exit code, without its output
 * @returns {Promise<{ id: string, red: string[], stale?: string }>} the tests that went red
 */
export async function tryBreak(given, { copy, folder, run }) {
  const path = join(copy, given.file);
  const text = readFileSync(path, 'utf8');
  const { stale, broken } = applyTo(text, given);
  if (stale) return { id: given.id, red: [], stale };
  writeFileSync(path, broken);
  try {
    const report = join(folder, `${given.id}.json`);
    const name = given.name ? ['-t', given.name] : [];
    const args = ['--project', given.project, '--reporter=json', `--outputFile.json=${report}`, ...name];
    await run([toolScript(copy, 'vitest'), 'run', ...args, given.files]);
    const { failures } = await countVitest(report);
    return { id: given.id, red: failures };
  } finally {
    writeFileSync(path, text);
  }
}
