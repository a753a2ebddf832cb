import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LinkDto, LinkListDto, LinkOfOrderDto } from '../../../api/links/link';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createLinkStore } from '../../../db/links/link-store';
import { neverBroken } from '../../../db/testing/never-broken';
import { MINUTE } from '../../../domain/core/durations';
import { asOrderId } from '../../../domain/core/ids';
import { linkPlace } from '../../adapters/public-address';
import {
  answerLinkOfOrder,
  answerLinks,
  linkAgain,
  linkEnd,
  linkForOrder,
  type LinkHandlerDeps,
  newLinkOrder,
} from './links';
import { sampleSession } from '../../../domain/testing/samples';

const session = sampleSession();

let world: World;
let keys = 0;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

const at = (APP_URL: string | undefined, GATEWAY_ENV: 'live' | 'sandbox' = 'live'): LinkHandlerDeps => ({
  links: createLinkStore(world.db, neverBroken),
  checkout: world.deps,
  changed: () => Promise.resolve(),
  place: linkPlace({ APP_URL, GATEWAY_ENV }),
});

const OPEN = 'https://till.shop.ae';
const REQUEST = { language: 'ar', lifeMinutes: 60, note: 'Two cakes', delivery: null } as const;

const key = () => ({ idempotencyKey: `key-of-a-link-${(keys += 1)}` });
const make = (deps: LinkHandlerDeps, kind: 'page' | 'gateway') =>
  newLinkOrder(deps, session, { ...key(), ...REQUEST, kind, amountMinor: 1_250, currency: 'AED' });
const linkOf = async (answer: Promise<Response>): Promise<LinkDto> => (await answer).json();

test('a page that customers cannot open is refused with the reason, and the gateway’s link is made', async () => {
  const deps = at('http://192.168.1.20:3000');
  const refused = await make(deps, 'page');
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({
    kind: 'page_unreachable',
    detail: 'APP_URL is not an address of the internet',
  });
  const link = await linkOf(make(deps, 'gateway'));
  expect(link).toMatchObject({ kind: 'gateway', isInsideOnly: false });
  expect(link.address).toContain('https://pay.');
  const { orderId } = link;
  const ofOrder = await linkForOrder(deps, session, { ...key(), ...REQUEST, kind: 'page', orderId });
  expect((await ofOrder.json()).kind).toBe('page_unreachable');
});

test('a link from before is handed to nobody, and one press puts the gateway’s in its place', async () => {
  const { orderId, address } = await linkOf(make(at(OPEN), 'page'));
  expect(address).toContain(`${OPEN}/pay/`);
  const deps = at('https://127.0.0.1');

  const list: LinkListDto = await (await answerLinks(deps, session)).json();
  const obstacle = { because: 'not_public', address: 'https://127.0.0.1' };
  expect(list).toMatchObject({ hasPage: false, pageObstacle: obstacle, links: [{ orderId, address: null }] });
  const own: LinkOfOrderDto = await (await answerLinkOfOrder(deps, session, orderId)).json();
  expect(own).toMatchObject({ hasPage: false, pageObstacle: obstacle, link: { address: null } });

  expect((await (await linkAgain(deps, session, { ...key(), orderId })).json()).kind).toBe(
    'page_unreachable',
  );
  const instead = await linkOf(linkAgain(deps, session, { ...key(), orderId, kind: 'gateway' }));
  expect(instead).toMatchObject({ orderId, kind: 'gateway', note: 'Two cakes' });
  expect(instead.address).toContain('https://pay.');
  expect(world.gateway.creates).toMatchObject([{ language: 'ar', expiresIn: 60 }]);
});

test('in the sandbox our page is handed on, and said to open only in the shop’s network', async () => {
  const inside = await linkOf(make(at('http://127.0.0.1:3000', 'sandbox'), 'page'));
  expect(inside).toMatchObject({ isInsideOnly: true });
  expect(inside.address).toContain('http://127.0.0.1:3000/pay/');
  expect(await linkOf(make(at(OPEN), 'page'))).toMatchObject({ isInsideOnly: false });
});

test('the list says who cancelled a link and when, how long another still lives, and what a third one brought', async () => {
  const deps = at(OPEN);
  const [cancelled, live, paid] = [
    await linkOf(make(deps, 'page')),
    await linkOf(make(deps, 'page')),
    await linkOf(make(deps, 'gateway')),
  ];
  await linkEnd(deps, session, cancelled.orderId);
  const sale = await world.deps.store.findOrder(asOrderId(paid.orderId), session.branch.id);
  const [checkout] = sale?.checkouts ?? [];
  if (!checkout) throw new Error('The link has no payment.');
  world.time.now += 20 * MINUTE;
  world.gateway.setStatus(checkout.requestId, 'PAID');
  await readCheckout(world.deps, checkout);

  const { links }: LinkListDto = await (await answerLinks(deps, session)).json();
  const seen = (orderId: string) => links.find((link) => link.orderId === orderId);
  expect(seen(cancelled.orderId)).toMatchObject({
    state: 'cancelled',
    cancelled: { at: expect.any(Number), by: cancelled.madeBy },
    paid: null,
  });
  expect(seen(live.orderId)).toMatchObject({ leftMs: 40 * MINUTE, cancelled: null, paid: null });
  expect(seen(paid.orderId)).toMatchObject({
    state: 'paid',
    cancelled: null,
    paid: { at: world.time.now, minor: 1_250, currency: 'AED' },
  });
});
