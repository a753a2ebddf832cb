import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from './api/routes';
import { factKinds } from './book/book-entry';
import { actions } from './control/actions/actions';
import { controls } from './control/controls';
import { callFaultKinds, webhookFaultKinds } from './faults/fault';
import { modesSchema } from './model/modes';
import { testCards } from './pay/test-cards';
import { credentials } from './testing/bench';
import { qrBody } from './testing/bodies';
import { type CurlLine, readCurl } from './testing/read-curl';
import { ready, sandboxProcesses } from './testing/sandbox-process';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const curlLines = readme.split('\n').filter((line) => line.startsWith('curl '));

const operationNames = operations.map(
  ({ method, path }) =>
    `${method} ${path.source.slice(1, -1).replace('\\/?', '').replace('([^/]+)', '{id}').replaceAll('\\/', '/')}`,
);

it.each([
  ...callFaultKinds,
  ...webhookFaultKinds,
  ...Object.keys(modesSchema.shape),
  ...factKinds,
  ...operationNames,
])('names %s', (name) => {
  expect(readme).toContain(`\`${name}\``);
});

it.each(testCards)('names the card $digits', ({ digits }) => {
  expect(readme).toContain(digits.replace(/(\d{4})(?=\d)/g, '$1 '));
});

it.each([
  ...Object.keys(controls),
  ...Object.keys(actions).map((action) => `POST /_sandbox/checkouts/$ID/${action}`),
])('has a line to copy for %s', (control) => {
  const calls = curlLines.map(readCurl).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
  expect(calls).toContain(control);
});

describe('each line to copy works', () => {
  let sandboxes: Awaited<ReturnType<typeof sandboxProcesses>>;
  let origin: string;

  beforeAll(async () => {
    sandboxes = await sandboxProcesses();
    origin = await ready(sandboxes.start());
  }, 60_000);
  afterAll(() => sandboxes.end());

  const send = ({ method, path, body }: CurlLine) =>
    fetch(origin + path, { method, ...(body !== undefined && { body }) });

  /** What has to happen to a new checkout before. */
  const before = ({ path, body }: CurlLine): readonly string[] => {
    if (path.endsWith('/capture')) return ['authorize'];
    if (path.endsWith('/refund') || path.endsWith('/chargeback')) return ['pay'];
    return body?.includes('late') ? ['expire'] : [];
  };

  async function newCheckout(): Promise<string> {
    const init = { method: 'POST', headers: credentials, body: JSON.stringify(qrBody()) };
    const answer = await (await fetch(`${origin}/mer/v2.0/checkout/qr`, init)).json();
    if (!answer.result) throw new Error(`No checkout was made: ${JSON.stringify(answer)}`);
    return answer.result.id;
  }

  // One line strikes every create, so each test begins without rules.
  it.each(curlLines)('%s', async (line) => {
    await send({ method: 'DELETE', path: '/_sandbox/faults', body: undefined });
    const call = readCurl(line);
    const id = await newCheckout();
    for (const action of before(call)) {
      await send({ method: 'POST', path: `/_sandbox/checkouts/${id}/${action}`, body: undefined });
    }
    const answer = await send({ ...call, path: call.path.replace('$ID', id) });
    expect([200, 201], await answer.text()).toContain(answer.status);
  });
});
