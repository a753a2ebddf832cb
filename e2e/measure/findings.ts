import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const path = join(import.meta.dirname, '../../test-results/measured.ndjson');

/** One line of the table: what was measured, what it may be at most, and what it was. */
export type Finding = { readonly what: string; readonly goal: string; readonly measured: string };

export function forgetFindings(): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
}

export const addFinding = (finding: Finding): void => appendFileSync(path, `${JSON.stringify(finding)}\n`);

export const readFindings = (): Finding[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
