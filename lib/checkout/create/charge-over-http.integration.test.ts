import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Checkout } from '../../domain/checkout/checkout';
import { branches } from '../../db/schema/staff';
import { money } from '../../domain/money/money';
import { type RunningSandbox, startSandbox } from '../../gateway/testing/start-sandbox';
import { openAnother } from '../open/open-another';
import { openOrder } from '../open/open-order';
import { readCheckout } from '../observe/read-checkout';
import { differences } from '../testing/compare-books';
import { createHttpWorld, type HttpWorld } from '../testing/create-http-world';
import { MINUTE } from '../../domain/core/durations';

const CREATE = { method: 'POST', path: '/checkout/qr' };
const ONCE = { ...CREATE, times: 1 };

let sandbox: RunningSandbox;
let world: HttpWorld;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  world = await createHttpWorld(sandbox);
});
afterEach(async () => {
  await world.control.noFaults();
  await world.live(12_000, { step: 4_000 });
  expect(await differences(world)).toEqual([]);
  await world.drop();
});

async function charge(change: Parameters<HttpWorld['chargeInput']>[0] = {}): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput(change));
  if (opened.ok) return opened.value.checkout;
  if (opened.error.kind === 'rejected') return opened.error.checkout;
  throw new Error(opened.error.kind);
}

/** What the gateway wrote down about creates. */
async function creates() {
  const book = await world.book();
  const isCreate = (path: string) => path.endsWith('/checkout/qr');
  return {
    asked: book.flatMap((line) =>
      line.kind === 'request' && isCreate(line.path) ? [line.requestId ?? 'none'] : [],
    ),
    made: book.flatMap((line) => (line.kind === 'created' ? [line.checkout] : [])),
    cancelled: book.flatMap((line) => (line.kind === 'cancelled' ? [line.checkoutId] : [])),
  };
}

const pay = (checkout: Checkout) => world.control.act(checkout.gateway?.id ?? 'none', 'pay');

/** Keeps the gateway's answers to creates on their way until they are let through. */
function holdAnswers() {
  const { transport } = world.line;
  let letThrough = () => undefined as void;
  let hasAnswered = () => undefined as void;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  const isAnswered = new Promise<void>((resolve) => (hasAnswered = resolve));
  world.line.transport = async (request) => {
    const answer = await transport(request);
    if (!request.url.endsWith(CREATE.path)) return answer;
    hasAnswered();
    await isLetThrough;
    return answer;
  };
  return { isAnswered, letThrough };
}

const codeOf = async ({ id }: Checkout) => (await world.deps.store.findQr(id))?.text ?? null;

describe('a create whose answer is lost', () => {
  test('A06 shows nothing and lets nobody charge again, until the search finds the one that was made', async () => {
    await world.control.fault({ kind: 'commit-then-hang' }, ONCE);
    const idempotency = world.chargeInput();
    const opened = await world.hasty(() => openOrder(world.deps, idempotency));
    if (!opened.ok) throw new Error(opened.error.kind);
    const { checkout, qr } = opened.value;
    expect([checkout.phase, qr]).toEqual(['outcome_unknown', null]);
    const another = { ...world.chargeInput(), orderId: checkout.orderId };
    expect(await openAnother(world.deps, another)).toMatchObject({ error: { kind: 'already_payable' } });

    await world.live(2_000);
    const again = await openOrder(world.deps, idempotency);
    expect(again).toMatchObject({ value: { checkout: { phase: 'open', status: 'PENDING' } } });
    expect(again.ok && again.value.qr?.text).toContain(`${sandbox.origin}/checkout/`);
    expect(await creates()).toMatchObject({ asked: [checkout.requestId], made: [{}] });
  });

  test.each([
    ['D02 an error after the deed', { kind: 'commit-then-500' }],
    ['D06 a cut connection', { kind: 'commit-then-reset' }],
    ['D06 half an answer', { kind: 'truncate' }],
    ['D07 an answer without an end', { kind: 'huge' }],
    ['A12 a success with HTTP 400', { kind: 'envelope', code: 400, success: true }],
  ])('%s: it is found and shown', async (_, fault) => {
    await world.control.fault(fault, ONCE);
    const checkout = await charge();
    expect(checkout.phase).toBe('outcome_unknown');
    await world.live(2_000);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', creates: 1 });
    expect(await codeOf(checkout)).toContain(`${sandbox.origin}/checkout/`);
    expect((await creates()).made).toHaveLength(1);
  });

  test.each([
    ['A07 never arrived', { kind: 'hang-no-commit' }],
    ['D03 met an HTML page with HTTP 200', { kind: 'html', code: 200 }],
    ['D03 met an HTML page with HTTP 502', { kind: 'html', code: 502 }],
    ['D14 was led elsewhere', { kind: 'redirect' }],
  ])('%s: after two empty searches it is sent once more, the same', async (_, fault) => {
    await world.control.fault(fault, ONCE);
    const checkout = await world.hasty(() => charge());
    expect(checkout.phase).toBe('outcome_unknown');
    await world.live(5_000, { waiting: checkout });
    expect((await creates()).asked, 'too early').toHaveLength(1);
    await world.live(5_000, { waiting: checkout });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', creates: 2 });
    const { asked, made } = await creates();
    expect(asked).toEqual([checkout.requestId, checkout.requestId]);
    expect(made).toHaveLength(1);
  });

  test('D15 sent over a connection that the gateway had closed: it is searched for, and sent once more', async () => {
    const first = await charge();
    await world.control.fault({ kind: 'close-idle' }, { method: 'GET', times: 1 });
    expect(await readCheckout(world.deps, first)).toMatchObject({ status: 'PENDING' });
    const checkout = await charge();
    expect(checkout.phase).toBe('outcome_unknown');
    await world.live(10_000, { waiting: checkout });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', creates: 2 });
    expect(await world.control.creates(checkout.requestId)).toBe(1);
  });

  describe.each(['reject', 'return', 'create'])('at a gateway that answers a repetition with: %s', (mode) => {
    const made = mode === 'create' ? 2 : 1;

    async function sendTwice(): Promise<Checkout> {
      await world.control.modes({ duplicateRequestId: mode });
      await world.control.fault({ kind: 'delayed-commit', ms: MINUTE }, ONCE);
      const checkout = await world.hasty(() => charge());
      await world.live(10_000, { waiting: checkout });
      return world.stored(checkout);
    }

    test('A08 the first create is carried out late: the code that is shown stays the only one', async () => {
      const checkout = await sendTwice();
      expect(checkout).toMatchObject({ phase: 'open', creates: 2 });
      await world.pass(MINUTE);
      await world.live(6_000);
      const book = await creates();
      expect(book.made).toHaveLength(made);
      expect(book.cancelled).toEqual(
        book.made.map(({ id }) => id).filter((id) => id !== checkout.gateway?.id),
      );
      await pay(checkout);
      await world.live(6_000);
      expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'PAID' });
    });

    test('A08 money for the late one is never lost, and counts once for the sale', async () => {
      const checkout = await sendTwice();
      await world.pass(MINUTE);
      for (const { id } of (await creates()).made) await world.control.act(id, 'pay');
      await world.live(6_000);
      expect(await world.stored(checkout)).toMatchObject({ status: 'PAID', booked: { to: 'receivable' } });
      expect((await creates()).made).toHaveLength(made);
    });

    test('A08 a create that was given up is carried out late: it is closed, and another sale is not touched', async () => {
      const other = await charge();
      await world.control.modes({ duplicateRequestId: mode });
      await world.control.fault({ kind: 'delayed-commit', ms: MINUTE }, ONCE);
      const checkout = await world.hasty(() => charge());
      await world.live(10_000);
      expect(await world.stored(checkout)).toMatchObject({ phase: 'rejected', creates: 1 });
      await world.pass(MINUTE);
      await world.live(12_000, { step: 2_000 });
      expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'CANCELLED' });
      expect(await world.stored(other)).toMatchObject({ phase: 'open', status: 'PENDING' });
    });
  });
});

describe('a process that dies', () => {
  /** The process is gone at this point: what it meant to do next is never done. */
  const killed = () => Promise.reject(new Error('killed'));

  async function chargeAndDie(context: Partial<HttpWorld['deps']>): Promise<Checkout> {
    const idempotency = world.chargeInput();
    await expect(openOrder({ ...world.deps, ...context }, idempotency)).rejects.toThrow('killed');
    await world.die();
    const replayed = await world.deps.store.recentOrders(world.staff.branchId, 1);
    const [checkout] = replayed[0]?.checkouts ?? [];
    if (!checkout) throw new Error('No intent was stored.');
    return checkout;
  }

  test('A09 after the gateway answered: the next process shows the code within five seconds', async () => {
    const { store } = world.deps;
    const checkout = await chargeAndDie({ store: { ...store, change: killed } });
    await world.live(5_000);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', creates: 1 });
    expect(await creates()).toMatchObject({ asked: [checkout.requestId], made: [{}] });
  });

  test('A10 before it asked the gateway: given up, and nothing is created later', async () => {
    const { gateway } = world.deps;
    const checkout = await chargeAndDie({ gateway: { ...gateway, create: killed } });
    await world.live(12_000, { waiting: checkout });
    expect(await world.stored(checkout)).toMatchObject({
      phase: 'rejected',
      rejection: { reason: 'not_started' },
    });
    await world.live(120_000, { step: 10_000, waiting: checkout });
    expect(await creates()).toEqual({ asked: [], made: [], cancelled: [] });
  });

  test('A21 while the create is under way: the next process finds it, and the late answer changes nothing', async () => {
    const { isAnswered, letThrough } = holdAnswers();
    const asking = charge();
    await isAnswered;
    await world.die();
    await world.live(3_000);
    const [sale] = await world.deps.store.recentOrders(world.staff.branchId, 1);
    expect(sale?.checkouts, 'before the answer is there').toMatchObject([
      { phase: 'open', status: 'PENDING' },
    ]);
    letThrough();
    const checkout = await asking;
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING', creates: 1 });
    expect((await creates()).asked).toEqual([checkout.requestId]);
  });
});

describe('a request', () => {
  test('A01 that arrives fifty times at once makes one code at the gateway', async () => {
    const idempotency = world.chargeInput();
    const answers = await Promise.all(Array.from({ length: 50 }, () => openOrder(world.deps, idempotency)));
    for (const answer of answers) expect(answer.ok || answer.error.kind).toBe(answer.ok || 'in_flight');
    const ids = new Set(answers.flatMap((answer) => (answer.ok ? [answer.value.checkout.id] : [])));
    expect(ids.size).toBe(1);
    expect(await creates()).toMatchObject({ asked: [expect.any(String)], made: [{}] });
  });

  test('A03 that comes again while the first is under way is asked to wait, and then gets the same code', async () => {
    const { isAnswered, letThrough } = holdAnswers();
    const idempotency = world.chargeInput();
    const first = openOrder(world.deps, idempotency);
    await isAnswered;
    expect(await openOrder(world.deps, idempotency)).toEqual({
      ok: false,
      error: { kind: 'in_flight', retryAfterMs: 1_000 },
    });
    letThrough();
    const opened = await first;
    expect(await openOrder(world.deps, idempotency)).toEqual(opened);
    expect((await creates()).asked).toHaveLength(1);
  });

  test('D21 that the gateway answers after 18 s ends in one code, and nobody asks a second time', async () => {
    const { isAnswered, letThrough } = holdAnswers();
    const opening = charge();
    await isAnswered;
    await world.live(18_000, { step: 3_000 });
    const searches = (await world.book()).filter((line) => line.kind === 'request' && line.method === 'GET');
    letThrough();
    const checkout = await opening;
    expect(checkout).toMatchObject({ phase: 'open', status: 'PENDING', creates: 1 });
    expect(searches, 'recovery leaves it to whoever asked').toEqual([]);
    expect(await codeOf(checkout)).toContain(sandbox.origin);
  });

  test('A11 that the gateway refuses is told why, asked once, and stands in nobody’s way', async () => {
    const body = JSON.stringify({ success: false, error: 'Maximum checkout amount exceeded' });
    await world.control.fault({ kind: 'status', code: 400, body }, ONCE);
    const refused = await charge();
    expect(refused).toMatchObject({
      phase: 'rejected',
      rejection: { reason: 'gateway_refused', detail: 'Maximum checkout amount exceeded' },
    });
    expect((await creates()).asked).toHaveLength(1);
    const another = await openAnother(world.deps, { ...world.chargeInput(), orderId: refused.orderId });
    expect(another).toMatchObject({ ok: true, value: { checkout: { phase: 'open' } } });
  });

  test('A12 that is refused with HTTP 200 opened nothing, whatever the gateway did', async () => {
    const other = await charge();
    await world.control.fault({ kind: 'envelope', code: 200, success: false }, ONCE);
    const refused = await charge();
    expect(refused).toMatchObject({ phase: 'rejected', rejection: { reason: 'gateway_refused' } });
    expect(await codeOf(refused)).toBeNull();
    await world.live(12_000, { step: 2_000 });
    expect(await world.stored(refused), 'what was made all the same is closed').toMatchObject({
      status: 'CANCELLED',
    });
    expect(await world.stored(other)).toMatchObject({ phase: 'open' });
  });

  test('A12 that is refused although the code was made is looked for, also when no other code is known', async () => {
    await world.control.fault({ kind: 'envelope', code: 200, success: false }, ONCE);
    const refused = await charge();
    await world.live(8_000, { step: 2_000 });
    expect(await world.stored(refused)).toMatchObject({ phase: 'closed', status: 'CANCELLED' });
    expect((await creates()).cancelled).toEqual([(await world.stored(refused)).gateway?.id]);
  });

  test('A12 that is refused although the code was made and paid: its money is set aside for a manager', async () => {
    await world.control.fault({ kind: 'envelope', code: 200, success: false }, ONCE);
    const refused = await charge();
    const [made] = (await creates()).made;
    await world.control.act(made?.id ?? 'none', 'pay');
    await world.live(8_000, { step: 2_000 });
    expect(await world.stored(refused)).toMatchObject({ status: 'PAID', booked: { to: 'suspense' } });
  });

  test('A11 a refusal that hides nothing is looked behind twice, and then no more', async () => {
    const body = JSON.stringify({ success: false, error: 'Maximum checkout amount exceeded' });
    await world.control.fault({ kind: 'status', code: 400, body }, ONCE);
    const refused = await charge();
    await world.live(3 * MINUTE, { step: 10_000 });
    const searches = (await world.book()).filter((line) => line.kind === 'request' && line.method === 'GET');
    expect(searches).toHaveLength(2);
    expect(await world.stored(refused)).toMatchObject({ phase: 'rejected', emptySearches: 2 });
  });

  test('A16 D19 while creates are held back is refused at once, and nothing is sent later', async () => {
    await world.control.fault({ kind: 'status', code: 503 }, { ...CREATE, times: 5 });
    const unclear: Checkout[] = [];
    for (let times = 0; times < 5; times += 1) unclear.push(await charge());
    const asked = (await creates()).asked.length;
    const refused = await charge();
    expect(refused).toMatchObject({ phase: 'rejected', rejection: { reason: 'gateway_unreachable' } });
    await world.live(30_000, { step: 3_000 });
    const book = await creates();
    expect([book.asked.length, book.made]).toEqual([asked, []]);
    for (const each of unclear) expect(await world.stored(each)).toMatchObject({ phase: 'rejected' });
  });

  test('A20 thirty codes that nobody waits for live and end each by itself', async () => {
    const all: Checkout[] = [];
    for (let count = 0; count < 30; count += 1) all.push(await charge({ amount: money(100 + count, 'AED') }));
    const [paid, expired, cancelled] = all;
    if (!paid || !expired || !cancelled) throw new Error('No codes.');
    await pay(paid);
    await world.control.act(expired.gateway?.id ?? '', 'expire');
    await world.control.act(cancelled.gateway?.id ?? '', 'cancel');
    await world.live(4_000);
    const listed = await world.deps.store.recentOrders(world.staff.branchId, 50);
    const statuses = listed.flatMap(({ checkouts }) => checkouts.map(({ status }) => status));
    expect(statuses.filter((status) => status === 'PENDING')).toHaveLength(27);
    expect(new Set(statuses)).toEqual(new Set(['PENDING', 'PAID', 'EXPIRED', 'CANCELLED']));
    await world.live(20 * MINUTE, { step: 4 * MINUTE });
    for (const each of all.slice(3)) expect(await world.stored(each)).toMatchObject({ status: 'EXPIRED' });
  });
});

describe('an answer that is not what was asked for', () => {
  const expectRefused = async (checkout: Checkout, reason: string) => {
    expect(checkout).toMatchObject({ phase: 'rejected', rejection: { reason } });
    expect(await codeOf(checkout)).toBeNull();
    expect(world.logged).toContain('the gateway’s checkout differs from the request');
  };

  test.each([
    ['amount', 12.49],
    ['amount', 125],
    ['amount', '12.51'],
    ['currency', 'USD'],
    ['currency', 'KWD'],
    ['orderId', 'Q-0000-0000'],
    ['cashAmount', 2.5],
    ['redirectUrl', 'https://evil.example/checkout/ab'],
    ['redirectUrl', 'http://127.0.0.1:1/checkout/ab'],
  ])('A13 A14 another %s (%j) is not shown, and closed at the gateway', async (field, value) => {
    await world.control.fault({ kind: 'mutate', field, value }, ONCE);
    const checkout = await charge();
    await expectRefused(checkout, field === 'redirectUrl' ? 'code_unusable' : 'answer_mismatch');
    const { made, cancelled } = await creates();
    expect(cancelled).toEqual(made.map(({ id }) => id));
  });

  test.each([
    ['A13 another request id', { kind: 'mutate', field: 'requestId', value: 'somebody-else' }],
    ['A15 somebody else’s checkout', { kind: 'swap-checkout' }],
  ])('%s is not shown and left alone, and ours is searched for', async (_, fault) => {
    const theirs = await charge();
    await world.control.fault(fault, ONCE);
    const mine = await charge();
    expect([mine.phase, await codeOf(mine)]).toEqual(['outcome_unknown', null]);
    expect(world.logged).toContain('the gateway answered about another checkout');
    await world.live(2_000);
    const shown = await world.stored(mine);
    expect(shown).toMatchObject({ phase: 'open', status: 'PENDING', creates: 1 });
    expect(shown.gateway?.id).not.toBe(theirs.gateway?.id);
    expect(await codeOf(shown)).toBe(shown.gateway?.redirectUrl);
    expect(await world.stored(theirs), 'their customer can still pay').toMatchObject({ status: 'PENDING' });
    expect((await creates()).cancelled).toEqual([]);
  });

  test('A15 B20 the shop’s very first code, answered with another one and paid at once, is found', async () => {
    await world.control.fault({ kind: 'swap-checkout' }, ONCE);
    const checkout = await charge();
    expect([checkout.phase, await codeOf(checkout)]).toEqual(['outcome_unknown', null]);
    const [made] = (await creates()).made;
    await world.control.act(made?.id ?? 'none', 'pay');
    await world.live(12_000, { step: 2_000 });
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
  });

  test('A13 a wrong answer to the search of a lost create is not shown either', async () => {
    await world.control.fault({ kind: 'commit-then-500' }, ONCE);
    await world.control.fault(
      { kind: 'mutate', field: 'amount', value: 1 },
      { method: 'GET', path: '/checkout', times: 1 },
    );
    const checkout = await charge();
    await world.live(2_000);
    await expectRefused(await world.stored(checkout), 'answer_mismatch');
  });

  test('A13 B20 a refused one that could not be closed and is paid is found, even if it is the shop’s first', async () => {
    await world.control.fault({ kind: 'mutate', field: 'amount', value: 1 }, ONCE);
    await world.control.fault(
      { kind: 'status', code: 500 },
      { method: 'POST', path: '/checkout/*/cancel', times: 1 },
    );
    const checkout = await charge();
    await expectRefused(checkout, 'answer_mismatch');
    const [made] = (await creates()).made;
    await world.control.act(made?.id ?? 'none', 'pay');
    await world.live(12_000, { step: 2_000 });
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
  });

  test.each(['missing', 'garbage', 'elsewhere'])(
    'A14 with a picture that is %s the code leads to the pay page all the same',
    async (qr) => {
      await world.control.fault({ kind: 'bad-qr', qr }, ONCE);
      const checkout = await charge();
      expect(await codeOf(checkout)).toBe(checkout.gateway?.redirectUrl);
      expect(checkout.gateway?.redirectUrl).toContain(`${sandbox.origin}/checkout/`);
    },
  );

  test('A19 an id without quotes keeps its digits, from the create to the payment', async () => {
    await world.control.fault({ kind: 'raw-id' });
    const checkout = await charge();
    await pay(checkout);
    await world.live(6_000);
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
    const ids = (await world.book()).flatMap((line) =>
      line.kind === 'request' ? (/\/checkout\/(\d+)/.exec(line.path)?.slice(1) ?? []) : [],
    );
    expect(new Set(ids)).toEqual(new Set([checkout.gateway?.id]));
  });

  test('G05 an amount that the gateway rounded is not the amount that was asked for', async () => {
    await world.db.update(branches).set({ currency: 'KWD' });
    await world.control.fault({ kind: 'mutate', field: 'amount', value: 1.01 }, ONCE);
    await expectRefused(await charge({ amount: money(1_005, 'KWD') }), 'answer_mismatch');
  });
});
