import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/root.mjs';
import { breaks } from '../lib/sabotage/breaks/all.mjs';

test('every deliberate break fits the code as it is now', async () => {
  const changes = breaks.flatMap((given) => [
    given,
    ...(given.behind ?? []).map((net) => ({ ...net, id: given.id })),
  ]);
  for (const { id, file, from } of changes) {
    const times = (await readFile(join(root, file), 'utf8')).split(from).length - 1;
    assert.equal(times, 1, `${id}: what it changes occurs ${times} times in ${file}`);
  }
  assert.equal(new Set(breaks.map(({ id }) => id)).size, breaks.length, 'Two breaks have one name.');
});
