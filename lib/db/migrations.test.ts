import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const FOLDER = new URL('./migrations/', import.meta.url);

const checksums = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(new URL('checksums.json', FOLDER), 'utf8')));

const found = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(new URL(name, FOLDER)))
        .digest('hex'),
    ]),
);

/** What is wrong with a migration, and what to do; null: nothing. */
function problemOf(name: string): string | null {
  const [kept, is] = [checksums[name], found[name]];
  if (kept === is) return null;
  if (kept === undefined) return `${name} is new: add the line "${name}": "${is}" to checksums.json.`;
  return `${name} was edited or deleted. Databases have it already: put it back as it was, and make the change in a new migration with "npm run migration".`;
}

test('a merged migration is never edited, and a new one adds its checksum', () => {
  const names = new Set([...Object.keys(checksums), ...Object.keys(found)]);
  expect([...names].sort().flatMap((name) => problemOf(name) ?? [])).toEqual([]);
});
