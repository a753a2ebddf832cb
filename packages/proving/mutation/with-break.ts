import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './break';

/** Why a break proves nothing. */
export type Stale = { readonly stale: string };

/** Applies changes to a copy of the checkout for as long as `work` takes, then undoes them. */
export async function withBreak<Result>(
  changes: readonly Change[],
  copy: string,
  work: () => Promise<Result>,
): Promise<Result | Stale> {
  const originals = new Map<string, string>();
  try {
    for (const change of changes) {
      const path = join(copy, change.file);
      const text = readFileSync(path, 'utf8');
      const times = text.split(change.from).length - 1;
      // A break of code that has changed since proves nothing any more.
      if (times !== 1) return { stale: `${change.file} contains the place ${times} times` };
      if (!originals.has(path)) originals.set(path, text);
      writeFileSync(
        path,
        text.replace(change.from, () => change.to),
      );
    }
    return await work();
  } finally {
    for (const [path, text] of originals) writeFileSync(path, text);
  }
}

/** A failure because the broken code is no valid program says nothing about the rule. */
export const isInvalidProgram = (message: string): boolean =>
  /ReferenceError|SyntaxError|Transform failed/.test(message);
