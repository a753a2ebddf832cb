import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A break of code that has changed since proves nothing any more. */
function applyTo(text, { file, from, to }) {
  const found = text.split(from).length - 1;
  if (found !== 1) return { stale: `${file} contains the place ${found} times` };
  return { broken: text.replace(from, () => to) };
}

/** A test that fails because the break itself is no program says nothing about the rule. */
const isNoProgram = ({ messages }) =>
  messages.some((message) => /ReferenceError|SyntaxError|Transform failed/.test(message));

/**
 * Breaks the copy, runs the tests that should notice, and mends it.
 * @param {import('./breaks/all.mjs').Break} given
 * @param {{ copy: string, runTests: Function }} place
 * @returns {Promise<{ red: string[], stale?: string }>} the tests that went red; `stale`: why the break proves nothing
 */
export async function tryBreak(given, { copy, runTests }) {
  const path = join(copy, given.file);
  const text = readFileSync(path, 'utf8');
  const { stale, broken } = applyTo(text, given);
  if (stale) return { red: [], stale };
  writeFileSync(path, broken);
  try {
    const failed = await runTests({ project: given.project, files: [given.files], name: given.name });
    if (failed.some(isNoProgram))
      return { red: [], stale: `the break is no program: ${failed[0].messages[0]}` };
    return { red: failed.map(({ name }) => name) };
  } finally {
    writeFileSync(path, text);
  }
}
