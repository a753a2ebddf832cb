import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { findSecretsInLogs } from '../lib/testing/find-secrets-in-logs.mjs';
import { makeTempFolder } from '../lib/testing/temp-folder.mjs';
import { undo } from './support/undo.mjs';

const CREATED = {
  kind: 'created',
  checkout: { checkoutKey: 'ab12', customer: { email: 'test@example.test', phone: '971567000000' } },
};

const WEBHOOK = {
  kind: 'webhook',
  webhook: { hmacKey: 'hm4c', address: 'http://127.0.0.1:3000/api/webhooks/gateway/t0ken' },
};

/**
 * @param {import('node:test').TestContext} t
 * @param {string} log
 */
async function search(t, log) {
  const temp = makeTempFolder('secrets');
  undo(t, temp.remove);
  const [book, path] = [join(temp.path, 'book.ndjson'), join(temp.path, 'shop.log')];
  await writeFile(
    book,
    [{ kind: 'clock' }, CREATED, WEBHOOK].map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  await writeFile(path, log);
  return findSecretsInLogs({ logs: [path], keys: ['the-key', 'the-secret'], book });
}

test('a log that names ids and states says nothing it must not', async (t) => {
  assert.deepEqual(await search(t, '{"checkoutId":"chk_1","to":"PAID"}\n'), []);
});

for (const secret of [
  'the-key',
  'the-secret',
  'ab12',
  'test@example.test',
  '971567000000',
  'hm4c',
  't0ken',
]) {
  test(`a log that says ${secret} is found`, async (t) => {
    const [sentence] = await search(t, `{"msg":"so: ${secret}"}\n`);
    assert.match(sentence, /shop\.log says 1 of 7 things/);
    assert.doesNotMatch(sentence, new RegExp(secret));
  });
}
