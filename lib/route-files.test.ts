import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const IMPORT = /^(?:import|export)\s+(?!type\b)([^;]*?)from\s+'([^']+)'/gms;

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Null: a package. */
function fileOf(from: string, name: string): string | null {
  const base = name.startsWith('@/') ? join(ROOT, name.slice(2)) : join(dirname(from), name);
  if (!/^(@\/|\.)/.test(name)) return null;
  return ['', '.ts', '.tsx'].map((end) => base + end).find(isFile) ?? null;
}

/** What a file loads at run time of ours: types are gone by then. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)].flatMap(([, names = '', from = '']) => {
    const parts = /^\{([^}]*)\}\s*$/s.exec(names)?.[1]?.split(',') ?? [names];
    const isTypes = parts.every((part) => part.trim() === '' || part.trim().startsWith('type '));
    const found = isTypes ? null : fileOf(file, from);
    return found ? [found] : [];
  });
}

function filesOf(route: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const next = [join(ROOT, route)];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    next.push(...importsOf(file));
  }
  return seen;
}

test.each([
  ['app/api/orders/route.ts', 120],
  ['app/api/checkouts/[id]/route.ts', 120],
  ['app/api/checkouts/[id]/refunds/route.ts', 120],
  ['app/api/webhooks/gateway/[token]/route.ts', 90],
])(
  '%s loads no more of the product than %i files, so each feature is handed what it needs',
  (route, most) => {
    const files = filesOf(route);
    expect(files.size).toBeGreaterThan(20);
    expect([...files].length, [...files].join('\n')).toBeLessThanOrEqual(most);
  },
);
