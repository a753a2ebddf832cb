import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Asker, Gate } from '../../checkout/gate/gate';
import { openOrder } from '../../checkout/open/open-order';
import { createLinkStore } from '../../db/links/link-store';
import { neverBroken } from '../../db/testing/never-broken';
import type { Checkout } from '../../domain/checkout/checkout';
import { sampleSession } from '../../domain/testing/samples';
import type { LinkDto } from '../../api/links/link';
import { linkPlace } from '../adapters/public-address';
import { newLinkOrder } from '../handlers/office/links';
import { createRoutesWorld, type RoutesWorld } from './testing/routes-world';

let world: RoutesWorld;
beforeEach(async () => {
  world = await createRoutesWorld();
});
afterEach(() => world.drop());

let keys = 0;
const withKey = () => ({ 'idempotency-key': `key-of-a-request-${(keys += 1)}` });

/** A gate that says no, or yes, and what it was asked. */
function holdGates(isOpen = false) {
  const asked: { asker: Asker['kind']; calls: number | 'read' }[] = [];
  const gate: Gate = {
    mayRead: ({ kind }) => (asked.push({ asker: kind, calls: 'read' }), Promise.resolve(isOpen)),
    refuse({ kind }, calls) {
      asked.push({ asker: kind, calls });
      return Promise.resolve(isOpen ? null : { reason: 'limit', retryAfterMs: 4_000 });
    },
  };
  world.made.set('gate', gate).set('public-gate', gate);
  return asked;
}

async function open(): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  // So long ago that a caller would have it read again.
  await world.db.execute(`update checkouts set last_read_at = now() - interval '1 minute'`);
  return opened.value.checkout;
}

async function openLink(): Promise<string> {
  const deps = {
    links: createLinkStore(world.db, neverBroken),
    checkout: world.deps,
    changed: () => Promise.resolve(),
    place: linkPlace({ APP_URL: 'https://till.shop.ae', GATEWAY_ENV: 'live' }),
  };
  const request = { language: 'en', lifeMinutes: 60, note: 'Cake', delivery: null, kind: 'page' } as const;
  const answer = newLinkOrder(deps, sampleSession(), {
    ...request,
    idempotencyKey: withKey()['idempotency-key'],
    amountMinor: 1_250,
    currency: 'AED',
  });
  const { address } = (await (await answer).json()) as LinkDto;
  return address?.split('/pay/')[1] ?? '';
}

/** Routes by which somebody changes something at the gateway, by at most so many calls. */
const CHANGES = [
  ['orders', 1],
  ['orders/[id]/checkouts', 1],
  ['orders/[id]/terminal', 3],
  ['orders/[id]/link', 3],
  ['orders/[id]/link/renew', 3],
  ['orders/[id]/link/end', 2],
  ['links', 1],
  ['checkouts/[id]/cancel', 2],
  ['checkouts/[id]/resend', 2],
  ['checkouts/[id]/refunds', 3],
] as const;
const CHANGES_OF_SYSTEMS = [
  ['v1/checkouts', 1],
  ['v1/checkouts/[id]/cancel', 2],
  ['v1/checkouts/[id]/refunds', 3],
] as const;
/** Routes that read the gateway, for whom. */
const READS = [
  ['checkouts/[id]/check', 'POST', 'staff'],
  ['return/[id]', 'GET', 'payer'],
  ['v1/checkouts/[id]', 'GET', 'system'],
  ['terminals', 'GET', 'staff'],
] as const;
const OPENED_BY_PAYERS = ['pay/[token]'];

/** Routes with something to change that ask the gateway nothing by themselves. */
const OF_OUR_OWN = [
  'exceptions/[id]/resolve',
  'keys',
  'keys/[id]/renew',
  'keys/[id]/revoke',
  'notices/[id]/again',
  'notices/endpoints',
  'notices/endpoints/[id]/end',
  // A code that is there already is closed by the watcher, within its own calls.
  'orders/stop',
  'pay/[token]/seen',
  'sign-in',
  'sign-out',
  'v1/checkouts/[id]/capture',
  'webhooks/gateway/[token]',
];

const API = join(import.meta.dirname, '../../../app/api');

test('every route that changes something is behind a gate here, or said to ask the gateway nothing', () => {
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('route.ts') && !name.startsWith('[['),
  );
  const changing = files
    .filter((name) => /\bPOST\b\s*[:=]/.test(readFileSync(join(API, name), 'utf8')))
    .map((name) => name.replace(/\/route\.ts$/, ''));
  const known = [...CHANGES, ...CHANGES_OF_SYSTEMS, ...READS.filter(([, method]) => method === 'POST')];
  expect(changing.sort()).toEqual(
    [...known.map(([route]) => route), ...OPENED_BY_PAYERS, ...OF_OUR_OWN].sort(),
  );
});

describe('G4 a closed gate', () => {
  test.each(CHANGES)('is before POST /api/%s, for %i calls', async (route, calls) => {
    const { id } = await open();
    const asked = holdGates();
    const answer = await world.ask(route, { id }, { body: {}, headers: withKey() });
    expect(await answer.json()).toMatchObject({ kind: 'busy', retryAfterMs: 4_000 });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '4']);
    expect(asked).toEqual([{ asker: 'staff', calls }]);
    expect(world.http.heard).toEqual([]);
  });

  test.each(CHANGES_OF_SYSTEMS)('is before POST /api/%s, for %i calls of a key', async (route, calls) => {
    const { id } = await open();
    const headers = { ...(await world.newKey()), ...withKey() };
    const asked = holdGates();
    const answer = await world.ask(route, { id }, { body: {}, headers });
    expect(await answer.json()).toMatchObject({ kind: 'too_many_requests', retryAfterMs: 4_000 });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '4']);
    expect(asked).toEqual([{ asker: 'system', calls }]);
    expect(world.http.heard).toEqual([]);
  });

  test.each(READS)(
    'is before the read of %s %s, and an open one lets it pass',
    async (route, method, asker) => {
      const headers = asker === 'system' ? await world.newKey() : {};
      const { id } = await open();
      const closed = holdGates();
      const stored = await world.ask(route, { id }, { method, headers });
      expect(stored.status, 'what is stored is the answer').toBe(route === 'terminals' ? 503 : 200);
      expect(closed).toEqual([{ asker, calls: 'read' }]);
      expect(world.http.heard).toEqual([]);

      world.restart();
      holdGates(true);
      await world.ask(route, { id }, { method, headers });
      expect(world.http.heard.length).toBeGreaterThan(0);
    },
  );

  test('is before a payment that a payer opens by a link, and an open one lets it pass', async () => {
    const token = await openLink();
    const asked = holdGates();
    const answer = await world.ask('pay/[token]', { token });
    expect(answer.headers.get('location')).toBe(`/pay/${token}?failed=1`);
    expect(asked).toContainEqual({ asker: 'payer', calls: 1 });
    expect(world.http.heard).toEqual([]);

    world.restart();
    holdGates(true);
    await world.ask('pay/[token]', { token });
    expect(world.http.heard.length).toBeGreaterThan(0);
  });
});
