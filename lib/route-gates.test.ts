import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const API = join(import.meta.dirname, '../app/api');

/** Changes that ask nothing of the gateway, or that ask the gate inside, once they know that they have to. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'checkouts/[id]/check':
    'the gate says in the use case whether it may be read; else what is stored is the answer',
  'exceptions/[id]/resolve': 'books what came',
  keys: 'our own keys',
  'keys/[id]/renew': 'our own keys',
  'keys/[id]/revoke': 'our own keys',
  'notices/[id]/again': 'sent by the outbox',
  'notices/endpoints': 'told by the outbox',
  'notices/endpoints/[id]/end': 'told by the outbox',
  'orders/stop': 'stored, and cancelled by the watcher',
  'pay/[token]': 'a payer asks the gate with `mayOpen`, only where a payment has to be made',
  'pay/[token]/seen': 'stored',
  'sign-in': 'no gateway',
  'sign-out': 'no gateway',
  'webhooks/gateway/[token]': 'stored, and read by the watcher',
};

const routes = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('route.ts') && !path.startsWith('[['))
  .map((path) => ({ name: path.replace(/\/route\.ts$/, ''), text: readFileSync(join(API, path), 'utf8') }));

const changes = routes.filter(({ text }) => /export const (POST|PUT|PATCH|DELETE)\b/.test(text));

test('B33 every door by which somebody has the gateway change something passes the gate', () => {
  const open = changes.filter(({ text }) => !/\b(?:staff|system)GatewayRoute\b\s*[<(]/.test(text));
  expect(open.map(({ name }) => name).toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
});

test('B33 the doors that ask the gate inside are handed one', () => {
  const composition = (name: string) =>
    readFileSync(join(import.meta.dirname, `server/composition/${name}.ts`), 'utf8');
  expect(composition('links')).toMatch(
    /mayOpen: async \(\) => \(await gateFor\(asker\)\.refuse\(asker, 1\)\) === null/,
  );
  const reads = ['checkouts', 'terminals'].map(composition).join('\n');
  expect(reads.match(/mayRead/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
});
