import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckoutDeps } from '../checkout/deps';
import { cancelCheckout } from '../checkout/cancel/cancel-checkout';
import { openOrder } from '../checkout/open/open-order';
import { readCheckout } from '../checkout/observe/read-checkout';
import { createWorld, type World } from '../checkout/testing/create-world';
import { createLinkStore } from '../db/links/link-store';
import { branches } from '../db/schema/staff';
import { neverBroken } from '../db/testing/never-broken';
import { asBranchId, asOrderId } from '../domain/core/ids';
import { linkActions, type LinkedOrder, linkState, type LinkRequest } from '../domain/link/payment-link';
import { money } from '../domain/money/money';
import { payPageView } from '../domain/link/pay-page-view';
import type { Staff } from '../domain/staff/staff';
import type { Status } from '../domain/checkout/status';
import type { LinkDeps } from './new-link';
import { endLink, listLinks } from './manage-links';
import { linkOrder, renewLink } from './link-order';
import { makeLink } from './make-link';
import { payByLink, seeLink } from './pay-by-link';
import { MINUTE } from '../domain/core/durations';

let world: World;
let deps: LinkDeps;
let staff: Staff;
let idempotentRequests = 0;

beforeEach(async () => {
  world = await createWorld();
  deps = {
    links: createLinkStore(world.db, neverBroken),
    checkout: world.deps,
    changed: () => Promise.resolve(),
  };
  staff = { ...world.staff, name: 'Test', role: 'cashier' };
});
afterEach(() => world.drop());

const PAGE: LinkRequest = {
  kind: 'page',
  language: 'en',
  lifeMinutes: 1_440,
  note: 'Two cakes',
  delivery: null,
};
const SENT: LinkRequest = {
  ...PAGE,
  kind: 'gateway',
  delivery: {
    customer: { firstName: 'Ali', lastName: 'Khan', email: 'ali@example.test', phone: '971501234567' },
    sms: true,
    email: false,
  },
};

const nextKey = () => `key-of-a-link-${(idempotentRequests += 1)}`;
const asked = () => ({ idempotencyKey: nextKey(), staff, deviceReference: 'till-1' });

async function made(request: LinkRequest, idempotencyKey = nextKey()): Promise<LinkedOrder> {
  const result = await makeLink(deps, { ...asked(), idempotencyKey, amount: money(1250, 'AED'), request });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

async function found({ link }: LinkedOrder): Promise<LinkedOrder> {
  const now = await deps.links.find(link.orderId, link.branchId);
  if (!now) throw new Error('The link is gone.');
  return now;
}

/** A bound for a slow machine. */
const SLOW = { timeout: 20_000 };

/** A press whose create the gateway answers only when `letThrough` is called. */
function pressSlowly(linked: LinkedOrder) {
  let letThrough = () => undefined as void;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  const { gateway } = world.deps;
  const create: CheckoutDeps['gateway']['create'] = async (input) => {
    const answer = await gateway.create(input);
    await isLetThrough;
    return answer;
  };
  const slow = { ...deps.checkout, gateway: { ...gateway, create } };
  return { letThrough, answer: payByLink({ ...deps, checkout: slow }, linked.link.token) };
}

const pressPay = (linked: LinkedOrder) => payByLink(deps, linked.link.token);

async function becomes(linked: LinkedOrder, status: Status): Promise<void> {
  const [newest] = (await found(linked)).checkouts;
  if (!newest) throw new Error('Nobody pressed Pay.');
  world.gateway.setStatus(newest.requestId, status);
  await readCheckout(deps.checkout, newest);
}

const stateNow = async (linked: LinkedOrder) => linkState(await found(linked), world.time.now);
const pageNow = async (linked: LinkedOrder) => {
  const seen = await seeLink(deps, linked.link.token);
  return seen && payPageView(seen, world.time.now).state;
};
const kinds = async ({ link }: LinkedOrder) => {
  const { rows } = await world.db.execute<{ kind: string; staff_id: string | null }>(
    sql`select kind, staff_id from events where order_id = ${link.orderId} order by id`,
  );
  return rows;
};

test.each([PAGE, SENT])(
  'A17 no link of kind $kind is above the largest sale of the branch',
  async (request) => {
    await world.db.update(branches).set({ largestSaleMinor: 1_249 });
    const input = { ...asked(), amount: money(1250, 'AED'), request };
    expect(await makeLink(deps, input)).toEqual({
      ok: false,
      error: { kind: 'above_largest_sale', largest: money(1_249, 'AED') },
    });
    expect(await listLinks(deps, staff)).toEqual({ ok: true, value: [] });
    expect(world.gateway.creates).toEqual([]);
  },
);

describe('our page', () => {
  test('to make it and to look at it asks the gateway for nothing; the customer’s request does', async () => {
    const linked = await made(PAGE);
    expect(await pageNow(linked)).toBe('due');
    expect(await pageNow(linked)).toBe('due');
    expect(world.gateway.creates).toEqual([]);
    const address = await pressPay(linked);
    expect(world.gateway.creates).toMatchObject([
      { channel: 'link', description: 'Two cakes', reference: linked.order.reference, expiresIn: 30 },
    ]);
    const [checkout] = (await found(linked)).checkouts;
    expect(address).toEqual({ ok: true, value: checkout?.gateway?.redirectUrl });
    expect(await stateNow(linked)).toBe('atPayment');
  });

  test('B25 leads nobody to a payment once money came for the sale, though another code has not ended yet', async () => {
    const linked = await made(PAGE);
    await pressPay(linked);
    const [first] = (await found(linked)).checkouts;
    if (!first) throw new Error('Nobody pressed Pay.');
    await becomes(linked, 'EXPIRED');
    expect(await pressPay(linked)).toMatchObject({ ok: true });
    world.gateway.cancelError = { kind: 'refused', message: 'Not now', reason: 'other' };
    world.gateway.setStatus(first.requestId, 'PAID');
    await readCheckout(deps.checkout, first);
    expect(await pressPay(linked)).toEqual({ ok: false, error: { kind: 'over' } });
    expect(world.gateway.creates).toHaveLength(2);
  });

  test('B31 is not made for a sale for which money is reserved: nothing could be paid by it', async () => {
    const linked = await made(PAGE);
    await pressPay(linked);
    await becomes(linked, 'AUTHORIZED');
    const orderId = linked.link.orderId;
    for (const request of [PAGE, SENT])
      expect(await linkOrder(deps, { ...asked(), orderId, request })).toEqual({
        ok: false,
        error: { kind: 'money_reserved' },
      });
    expect(world.gateway.cancels, 'and nothing is released by it').toEqual([]);
  });

  test('the log tells the customer’s request from what staff did', async () => {
    const linked = await made(PAGE);
    await pressPay(linked);
    expect(await kinds(linked)).toMatchObject([
      { kind: 'order.opened', staff_id: staff.id },
      { kind: 'link.made', staff_id: staff.id },
      { kind: 'link.payment_started', staff_id: null },
      { kind: 'checkout.creating', staff_id: null },
      { kind: 'checkout.opened', staff_id: null },
      { kind: 'checkout.status', staff_id: null },
    ]);
  });

  test('many requests at once open one checkout', async () => {
    const linked = await made(PAGE);
    const answers = await Promise.all(Array.from({ length: 8 }, () => pressPay(linked)));
    expect(world.gateway.creates).toHaveLength(1);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    for (const answer of answers) if (!answer.ok) expect(answer.error.kind).toBe('waiting');
  });

  test('a second press while the gateway is slow waits for its answer and leads to the same payment', async () => {
    const linked = await made(PAGE);
    const first = pressSlowly(linked);
    await vi.waitFor(
      async () => expect((await found(linked)).checkouts).toMatchObject([{ phase: 'creating' }]),
      SLOW,
    );
    const changed = async () => {
      first.letThrough();
      await first.answer;
    };
    const second = await payByLink({ ...deps, changed }, linked.link.token);
    expect(second).toMatchObject({ ok: true });
    expect(second).toEqual(await first.answer);
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('a second press whose first one the gateway refused is told so', async () => {
    const linked = await made(PAGE);
    const error = { kind: 'refused', message: 'No', reason: 'other' } as const;
    world.gateway.nextCreate = { commits: false, error };
    const first = pressSlowly(linked);
    await vi.waitFor(async () => expect((await found(linked)).checkouts).toHaveLength(1), SLOW);
    const changed = async () => {
      first.letThrough();
      await first.answer;
    };
    const refused = { ok: false, error: { kind: 'refused' } };
    expect(await payByLink({ ...deps, changed }, linked.link.token)).toMatchObject(refused);
    expect(await first.answer).toMatchObject(refused);
  });

  test('a press gives up after a while, and never asks the gateway a second time', async () => {
    const linked = await made(PAGE);
    const first = pressSlowly(linked);
    await vi.waitFor(async () => expect((await found(linked)).checkouts).toHaveLength(1), SLOW);
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'waiting' } });
    first.letThrough();
    expect(await first.answer).toMatchObject({ ok: true });
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('a later request leads to the same payment, and to a new one when that has expired', async () => {
    const linked = await made(PAGE);
    const first = await pressPay(linked);
    expect(await pressPay(linked)).toEqual(first);
    await becomes(linked, 'EXPIRED');
    expect(await pageNow(linked)).toBe('due');
    const second = await pressPay(linked);
    expect(second).toMatchObject({ ok: true });
    expect(second).not.toEqual(first);
    expect((await found(linked)).checkouts).toHaveLength(2);
  });

  test('after money came it opens nothing more', async () => {
    const linked = await made(PAGE);
    await pressPay(linked);
    await becomes(linked, 'PAID');
    expect(await pageNow(linked)).toBe('paid');
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'over' } });
    expect(await stateNow(linked)).toBe('paid');
    expect(linkActions(await found(linked), world.time.now)).toEqual([]);
    expect(world.gateway.creates).toHaveLength(1);
  });

  test.each(['PENDING_CONFIRMATION', 'AUTHORIZED'] as const)(
    'while it is %s nothing second can be opened',
    async (status) => {
      const linked = await made(PAGE);
      await pressPay(linked);
      await becomes(linked, status);
      expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'waiting' } });
      expect(await pageNow(linked)).not.toBe('due');
      expect(linkActions(await found(linked), world.time.now)).toEqual([]);
    },
  );

  test('an outcome that nobody knows holds everything back', async () => {
    const linked = await made(PAGE);
    world.gateway.nextCreate = { commits: true, error: { kind: 'in_doubt', detail: 'lost' } };
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'waiting' } });
    expect(await pageNow(linked)).toBe('waiting');
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'waiting' } });
    expect(world.gateway.creates).toHaveLength(1);
    expect(await stateNow(linked)).toBe('notConfirmed');
  });

  test('a refusal is not tried again at once', async () => {
    const linked = await made(PAGE);
    const error = { kind: 'refused', message: 'No', reason: 'other' } as const;
    world.gateway.nextCreate = { commits: false, error };
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(world.gateway.creates).toHaveLength(1);
    world.gateway.nextCreate = { commits: true, error: null };
    world.time.now += 10_000;
    expect(await pressPay(linked)).toMatchObject({ ok: true });
  });

  test('it is over when its time is, and what it opened may live that little longer', async () => {
    const linked = await made({ ...PAGE, lifeMinutes: 20 });
    world.time.now += 18 * MINUTE;
    await pressPay(linked);
    expect(world.gateway.creates).toMatchObject([{ expiresIn: 15 }]);
    await becomes(linked, 'FAILED');
    expect(await stateNow(linked)).toBe('declined');
    world.time.now += 2 * MINUTE;
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'over' } });
    expect(await pageNow(linked)).toBe('over');
    expect(await stateNow(linked)).toBe('expired');
    expect(linkActions(await found(linked), world.time.now)).toEqual(['renew']);
  });

  test('a new link is a new address; the old one leads nowhere', async () => {
    const linked = await made(PAGE);
    await endLink(deps, { staff, orderId: linked.link.orderId });
    const renewed = await renewLink(deps, { ...asked(), orderId: linked.link.orderId });
    if (!renewed.ok) throw new Error(renewed.error.kind);
    expect(renewed.value.link.token).not.toBe(linked.link.token);
    expect(await pageNow(linked)).toBeNull();
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'not_found' } });
    expect(await pressPay(renewed.value)).toMatchObject({ ok: true });
  });

  test('when it was first looked at is kept', async () => {
    const linked = await made(PAGE);
    expect(await stateNow(linked)).toBe('unpaid');
    await deps.links.noteOpened(linked.link.token);
    const { openedAt } = (await found(linked)).link;
    await deps.links.noteOpened(linked.link.token);
    expect((await found(linked)).link.openedAt).toBe(openedAt);
    expect(await stateNow(linked)).toBe('opened');
  });

  test('whoever presses Pay has opened it, also where the page could not tell', async () => {
    const linked = await made(PAGE);
    await pressPay(linked);
    await becomes(linked, 'EXPIRED');
    expect(await stateNow(linked)).toBe('opened');
  });

  test('one request of staff makes one link, however often it arrives', async () => {
    const key = nextKey();
    const [first, second] = await Promise.all([made(PAGE, key), made(PAGE, key)]);
    expect(second.link.token).toBe(first.link.token);
    const other = await makeLink(deps, {
      ...asked(),
      idempotencyKey: key,
      amount: money(1, 'AED'),
      request: PAGE,
    });
    expect(other).toMatchObject({ ok: false, error: { kind: 'key_reused' } });
  });
});

describe('ending a link', () => {
  test('closes what the customer could pay, and no request opens anything after it', async () => {
    const linked = await made(PAGE);
    await pressPay(linked);
    const ended = await endLink(deps, { staff, orderId: linked.link.orderId });
    expect(ended.ok && linkState(ended.value, world.time.now)).toBe('cancelled');
    expect(world.gateway.cancels).toHaveLength(1);
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'over' } });
    expect(world.gateway.creates).toHaveLength(1);
    expect(await pageNow(linked)).toBe('over');
  });

  test('requests and an end at the same time leave nothing that can be paid', async () => {
    for (let round = 0; round < 5; round += 1) {
      const linked = await made(PAGE);
      await Promise.all([
        pressPay(linked),
        endLink(deps, { staff, orderId: linked.link.orderId }),
        pressPay(linked),
      ]);
      const { checkouts } = await found(linked);
      expect(checkouts.filter(({ phase }) => phase === 'open')).toEqual([]);
      expect(await pressPay(linked)).toMatchObject({ ok: false });
    }
  });

  test('a customer who paid before has paid', async () => {
    const linked = await made(PAGE);
    await pressPay(linked);
    const [checkout] = (await found(linked)).checkouts;
    world.gateway.setStatus(checkout?.requestId ?? '', 'PAID');
    const ended = await endLink(deps, { staff, orderId: linked.link.orderId });
    expect(ended.ok && linkState(ended.value, world.time.now)).toBe('paid');
  });

  test('whoever cancels the code on the till ends the link of the same sale', async () => {
    const opened = await openOrder(deps.checkout, world.chargeInput());
    if (!opened.ok) throw new Error(opened.error.kind);
    const { orderId, id } = opened.value.checkout;
    const linked = await linkOrder(deps, { ...asked(), orderId, request: PAGE });
    if (!linked.ok) throw new Error(linked.error.kind);
    await cancelCheckout(deps.checkout, { id, staff });
    expect(await pageNow(linked.value)).toBe('over');
    expect(await pressPay(linked.value)).toMatchObject({ ok: false, error: { kind: 'over' } });
    expect(world.gateway.creates).toHaveLength(1);
  });
});

describe('a link for the sale on the till', () => {
  async function charged() {
    const opened = await openOrder(deps.checkout, world.chargeInput());
    if (!opened.ok) throw new Error(opened.error.kind);
    return opened.value.checkout;
  }

  test('our page leads to the code that is shown: nothing second becomes payable', async () => {
    const code = await charged();
    const linked = await linkOrder(deps, {
      ...asked(),
      orderId: code.orderId,
      request: PAGE,
    });
    if (!linked.ok) throw new Error(linked.error.kind);
    expect(await stateNow(linked.value)).toBe('unpaid');
    expect(await pressPay(linked.value)).toEqual({ ok: true, value: code.gateway?.redirectUrl });
    expect(world.gateway.creates).toHaveLength(1);
    expect(world.gateway.cancels).toEqual([]);
    await becomes(linked.value, 'EXPIRED');
    expect(await pressPay(linked.value)).toMatchObject({ ok: true });
    expect(world.gateway.creates).toMatchObject([{ channel: 'qr' }, { channel: 'link' }]);
  });

  test('an address that was handed out goes on to work when the link is made again', async () => {
    const { orderId } = await charged();
    const first = await linkOrder(deps, { ...asked(), orderId, request: PAGE });
    const request = { ...PAGE, lifeMinutes: 60 };
    const second = await linkOrder(deps, { ...asked(), orderId, request });
    expect(first.ok && second.ok && second.value.link.token === first.value.link.token).toBe(true);
    expect(second).toMatchObject({ value: { link: { lifeMinutes: 60 } } });
  });

  test('the gateway’s link closes the code first and is the one thing that can be paid', async () => {
    const code = await charged();
    const idempotencyKey = nextKey();
    const sent = await linkOrder(deps, { ...asked(), idempotencyKey, orderId: code.orderId, request: SENT });
    if (!sent.ok) throw new Error(sent.error.kind);
    expect(world.gateway.cancels).toEqual([code.gateway?.id]);
    expect(world.gateway.creates[1]).toMatchObject({
      channel: 'link',
      sendSms: true,
      sendEmail: false,
      expiresIn: 1_440,
      customer: { phone: '971501234567' },
    });
    expect(sent.value.checkouts.map(({ phase }) => phase)).toEqual(['open', 'closed']);
    expect(linkState(sent.value, world.time.now)).toBe('unpaid');
    // The same request once more does nothing.
    expect(
      await linkOrder(deps, { ...asked(), idempotencyKey, orderId: code.orderId, request: SENT }),
    ).toMatchObject({
      ok: true,
    });
    expect(world.gateway.creates).toHaveLength(2);
  });

  test('a code that was paid meanwhile stays the payment; no link is sent', async () => {
    const code = await charged();
    world.gateway.setStatus(code.requestId, 'PAID');
    const sent = await linkOrder(deps, {
      ...asked(),
      orderId: code.orderId,
      request: SENT,
    });
    expect(sent).toMatchObject({ ok: false, error: { kind: 'already_paid' } });
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('a code whose end nobody knows keeps the link back', async () => {
    const code = await charged();
    world.gateway.cancelError = { kind: 'in_doubt', detail: 'lost' };
    world.gateway.readError = { kind: 'in_doubt', detail: 'lost' };
    const sent = await linkOrder(deps, {
      ...asked(),
      orderId: code.orderId,
      request: SENT,
    });
    expect(sent).toMatchObject({
      ok: false,
      error: { kind: 'already_payable', checkout: { phase: 'cancelling' } },
    });
    expect(world.gateway.creates).toHaveLength(1);
  });
});

describe('the gateway’s link', () => {
  test('is accepted, and opened by no page of ours', async () => {
    const linked = await made(SENT);
    expect(linkState(linked, world.time.now)).toBe('unpaid');
    expect(linkActions(linked, world.time.now)).toEqual(['cancel', 'again']);
    expect(await pageNow(linked)).toBeNull();
    expect(await pressPay(linked)).toMatchObject({ ok: false, error: { kind: 'not_found' } });
  });

  test('sent again is a new checkout; the old one is closed first', async () => {
    const linked = await made(SENT);
    const again = await renewLink(deps, { ...asked(), orderId: linked.link.orderId });
    if (!again.ok) throw new Error(again.error.kind);
    expect(world.gateway.cancels).toHaveLength(1);
    expect(world.gateway.creates).toMatchObject([{ sendSms: true }, { sendSms: true }]);
    expect(again.value.checkouts.map(({ phase }) => phase)).toEqual(['open', 'closed']);
  });

  test('one request of staff sends one, however often it arrives', async () => {
    const key = nextKey();
    const first = await made(SENT, key);
    const second = await made(SENT, key);
    expect(second.link.orderId).toBe(first.link.orderId);
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('a refusal leaves a link that can be made anew', async () => {
    const error = { kind: 'refused', message: 'No SMS here', reason: 'other' } as const;
    world.gateway.nextCreate = { commits: false, error };
    const refused = await makeLink(deps, {
      ...asked(),
      amount: money(5, 'AED'),
      request: SENT,
    });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'rejected' } });
    const listed = await listLinks(deps, staff);
    if (!listed.ok) throw new Error(listed.error.kind);
    const [linked] = listed.value;
    expect(linked && linkState(linked, world.time.now)).toBe('notStarted');
    expect(linked && linkActions(linked, world.time.now)).toEqual(['renew']);
  });
});

test('another branch sees, ends and renews nothing; another system makes no links', async () => {
  const linked = await made(PAGE);
  const elsewhere = { ...staff, branchId: asBranchId('brn_other') };
  const { orderId } = linked.link;
  expect(await listLinks(deps, elsewhere)).toEqual({ ok: true, value: [] });
  expect(await endLink(deps, { staff: elsewhere, orderId })).toMatchObject({ error: { kind: 'not_found' } });
  const idempotency = { ...asked(), staff: elsewhere, orderId };
  expect(await renewLink(deps, idempotency)).toMatchObject({ error: { kind: 'not_found' } });
  expect(await linkOrder(deps, { ...idempotency, request: PAGE })).toMatchObject({
    error: { kind: 'not_found' },
  });
  expect(await pageNow(linked)).toBe('due');
  const system: Staff = { ...staff, role: 'system', grants: [] };
  const refused = { ok: false, error: { kind: 'not_allowed' } };
  expect(await listLinks(deps, system)).toEqual(refused);
  expect(await endLink(deps, { staff: system, orderId })).toEqual(refused);
  expect(await linkOrder(deps, { ...idempotency, staff: system, request: PAGE })).toEqual(refused);
  expect(
    await makeLink(deps, {
      ...asked(),
      staff: system,
      amount: money(1, 'AED'),
      request: PAGE,
    }),
  ).toEqual(refused);
  expect(await renewLink(deps, { ...idempotency, orderId: asOrderId('ord_none') })).toMatchObject({
    ok: false,
  });
});
