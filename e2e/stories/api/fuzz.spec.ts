import { Dice } from '../../fixtures/dice';
import { newReference, ShopApi, shopper } from '../../fixtures/shop-api';
import { expect, test } from '../../fixtures/test';

const REQUESTS = 1_000;
const AT_ONCE = 8;

const VERBS = ['open', 'list', 'see', 'cancel', 'refund', 'capture'] as const;
type Verb = (typeof VERBS)[number];

const NEEDS: Record<Verb, string> = {
  open: 'checkouts.open',
  list: 'checkouts.see',
  see: 'checkouts.see',
  cancel: 'checkouts.cancel',
  refund: 'refunds.make',
  capture: 'payments.capture',
};

type Holder = { readonly name: string; readonly key: string | null; readonly may: readonly string[] };

const NASTY = ['', ' ', '0', '-1', '1e3', '٣', '\u0000', '%00', '../..', 'null', '\ud800', 'x'.repeat(70)];

/** Mostly a good request, sometimes with one thing wrong. */
function newCheckout(dice: Dice): unknown {
  const order: Record<string, unknown> = {
    reference: newReference(),
    amount: dice.pick(['1', '12.50', '0.01', '9999.99']),
    currency: dice.pick(['AED', 'AED', 'USD', 'KWD']),
    ...shopper,
  };
  const channel = dice.pick(['qr', 'link', 'web', 'mobile']);
  if (channel === 'qr' || channel === 'link') delete order.billingAddress;
  const returnUrl = channel === 'web' ? { returnUrl: 'https://shop.example/?a=1#b' } : {};
  const body: Record<string, unknown> = { channel, order, ...returnUrl };
  if (dice.below(6) > 0) return body;
  const place = dice.pick([body, order]);
  place[dice.pick(Object.keys(place))] = dice.pick([...NASTY, null, [], {}, 17, true]);
  return body;
}

const referenceOf = (body: unknown): unknown => {
  const { order } = Object(body);
  return Object(order).reference;
};

test('a thousand requests of all kinds break nothing and change nothing without right', async ({
  manager,
  stack,
  sandbox,
}) => {
  const dice = new Dice(process.env.FUZZ_SEED ?? 'qtill-1');
  process.stdout.write(`Fuzz with FUZZ_SEED=${dice.seed}\n`);
  const makeKey = async (actions: readonly string[]): Promise<Holder> => {
    const answer = await manager.page.request.post(`${manager.url}/api/keys`, {
      headers: { origin: manager.url },
      data: { name: actions.join(' '), actions },
    });
    return { name: actions.join(' '), key: (await answer.json()).secret, may: actions };
  };
  const everything = { name: 'everything', key: stack.apiKey, may: Object.values(NEEDS) };
  const holders: readonly Holder[] = [
    ...Array.from({ length: 11 }, () => everything),
    await makeKey(['checkouts.see']),
    await makeKey(['checkouts.open', 'refunds.make']),
    { name: 'nobody', key: null, may: [] },
    { name: 'a stranger', key: 'qtill_of-another-shop', may: [] },
  ];

  const api = new ShopApi(stack.tillUrl, stack.apiKey);
  const open = async () => {
    const order = { reference: newReference(), amount: '20.00', currency: 'AED' };
    return (await api.open({ channel: 'qr', order })).body;
  };
  // Those that only people without the right try to change, and those that anybody may.
  const guarded = [await open(), await open()];
  const free = [await open(), await open(), await open()];
  const toPay = [guarded[1], free[2]];
  for (const each of toPay) await sandbox.pay(String(each?.redirectUrl));
  for (const each of toPay) await api.settled(each?.id);
  const before = await Promise.all(guarded.map(({ id }) => api.get(`/api/v1/checkouts/${id}`)));

  const asked = new Map<Verb, number>();
  let parsed = 0;
  let refunded = 0;
  const refusedReferences = new Set<unknown>();

  const request = async (): Promise<void> => {
    const verb = dice.pick(VERBS);
    const { name, key, may } = dice.pick(holders);
    const isAllowed = may.includes(NEEDS[verb]);
    const among = isAllowed && verb !== 'see' ? free : [...guarded, ...free];
    const id = dice.below(12) === 0 ? dice.pick(NASTY) || 'none' : String(dice.pick(among).id);
    const path = `/api/v1/checkouts/${encodeURIComponent(id.replace(/\p{Surrogate}/gu, 'x'))}`;
    const idempotencyKey = dice.below(15) === 0 ? dice.pick([null, 'short']) : undefined;
    const options = { key, ...(idempotencyKey !== undefined && { idempotencyKey }) };
    const refund = {
      amount: dice.pick(['0.01', '0.02', '0.03', '100', '100.00', '-1']),
      reason: dice.below(8) > 0 ? 'Broken' : '',
    };
    const query = dice.pick([
      '',
      '?status=PAID',
      '?reference=x',
      '?cursor=1_chk_0',
      '?reference=%00',
      '?x=1',
    ]);
    const body = dice.below(25) === 0 ? '{' : newCheckout(dice);
    const send: Record<Verb, () => ReturnType<typeof api.get>> = {
      open: () => api.open(body, options),
      list: () => api.get(`/api/v1/checkouts${query}`, key),
      see: () => api.get(path, key),
      cancel: () => api.post(`${path}/cancel`, {}, options),
      refund: () => api.post(`${path}/refunds`, refund, options),
      capture: () => api.post(`${path}/capture`, {}, options),
    };
    asked.set(verb, (asked.get(verb) ?? 0) + 1);
    const { status, body: told } = await send[verb]();
    const about = `${name} asked to ${verb} ${id}: ${status} ${JSON.stringify(told)}`;
    expect(status, about).toBeLessThan(500);
    if (!isAllowed) expect([401, 403], about).toContain(status);
    if (status !== 400 && status !== 401 && status !== 403) parsed += 1;
    if (verb === 'open' && !isAllowed) refusedReferences.add(referenceOf(body));
    if (verb === 'refund' && status < 300) refunded += 1;
  };

  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, request));

  for (const verb of VERBS) expect(asked.get(verb), verb).toBeGreaterThanOrEqual(50);
  expect(parsed / REQUESTS, 'with a right and past parsing').toBeGreaterThanOrEqual(0.6);
  const after = await Promise.all(guarded.map(({ id }) => api.get(`/api/v1/checkouts/${id}`)));
  expect(after, 'what nobody had the right to change').toEqual(before);
  const made = (await sandbox.created()).map(({ orderId }) => orderId);
  expect(
    made.filter((reference) => reference.startsWith('API-') && refusedReferences.has(reference)),
    'nothing was opened for those who were refused',
  ).toEqual([]);
  const targets = (await sandbox.created()).filter(({ orderId }) =>
    [...guarded, ...free].some(({ reference }) => reference === orderId),
  );
  const back = await Promise.all(targets.map((target) => sandbox.refundsOf(target)));
  expect(back.flat().length, 'each refund was asked for by somebody who may').toBe(refunded);
});
