import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LinkDto, LinkListDto, LinkOfOrderDto } from '../../../api/links/link';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createLinkStore } from '../../../db/links/link-store';
import { neverBroken } from '../../../db/testing/never-broken';
import { linkPlace } from '../../adapters/public-address';
import {
  answerLinkOfOrder,
  answerLinks,
  linkAgain,
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
