import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

const IMPORT = /^(?:import|export)\s+(?!type\b)([^;]*?)from\s+'([^']+)'/gms;
const LATER = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?'([^']+)',?\s*\)/g;

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Null: a package. */
function fileOf(from: string, name: string): string | null {
  const base = name.startsWith('@/') ? join(ROOT, name.slice(2)) : join(dirname(from), name);
  if (!/^(@\/|\.)/.test(name)) return null;
  return ['', '.ts', '.tsx'].map((end) => base + end).find(isFile) ?? null;
}

const isTypes = (names: string): boolean =>
  (/^\{([^}]*)\}\s*$/s.exec(names)?.[1]?.split(',') ?? [names]).every(
    (part) => part.trim() === '' || part.trim().startsWith('type '),
  );

/** What a file of ours loads at run time of ours: types are gone by then. */
export function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(IMPORT)].flatMap(([, what = '', from = '']) =>
    isTypes(what) ? [] : [from],
  );
  return names.flatMap((name) => fileOf(file, name) ?? []);
}

/** What a file loads only when it comes to that. */
export const laterImportsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(LATER)].flatMap(([, name = '']) => fileOf(file, name) ?? []);

/** Every file that is reached from these; `next` names what one of them loads. */
export function reachedFrom(
  files: readonly string[],
  next: (file: string) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...next(file));
  }
  return seen;
}
