import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A break of code that has changed since proves nothing any more. */
function applyTo(text, { file, from, to }) {
  const found = text.split(from).length - 1;
  if (found !== 1) return { stale: `${file} contains the place ${found} times` };
  return { broken: text.replace(from, () => to) };
}

/**
 * Breaks the copy for as long as `work` takes, and mends it.
 * @template Result
 * @param {import('./breaks/all.mjs').Change[]} changes
 * @param {string} copy
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result | { stale: string }>} `stale`: why the break proves nothing
 */
export async function withBreak(changes, copy, work) {
  const whole = new Map();
  try {
    for (const change of changes) {
      const path = join(copy, change.file);
      const text = readFileSync(path, 'utf8');
      const { stale, broken } = applyTo(text, change);
      if (stale) return { stale };
      if (!whole.has(path)) whole.set(path, text);
      writeFileSync(path, broken);
    }
    return await work();
  } finally {
    for (const [path, text] of whole) writeFileSync(path, text);
  }
}
