import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openAnother } from '../checkout/open/open-another';
import { openOrder } from '../checkout/open/open-order';
import { readCheckout } from '../checkout/observe/read-checkout';
import { readExternalPayment } from '../checkout/observe/read-unmatched';
import { settle } from '../checkout/observe/settle';
import { sweepAfter } from '../checkout/reconcile/sweep';
import { accounts } from '../checkout/testing/books';
import { createWorld, type World } from '../checkout/testing/create-world';
import { checkouts, orders } from '../db/schema/orders';
import { events } from '../db/schema/records';
import { exceptions, ledger } from '../db/schema/money';
import { seedStaff } from '../db/staff/seed';
import { createExceptionStore } from '../db/exceptions/exception-store';
import { OTHER_BRANCH, TEST_BRANCH } from '../db/testing/seed-branches';
import type { Checkout } from '../domain/checkout/checkout';
import {
  asExceptionId,
  type Decision,
  type Exception,
  EXCEPTION_KINDS,
  type ExceptionKind,
} from '../domain/checkout/exception';
import type { GatewayCheckout } from '../domain/gateway/gateway-checkout';
import {
  asBranchId,
  asGatewayCheckoutId,
  asOrderReference,
  asRequestId,
  asStaffId,
} from '../domain/core/ids';
import { money } from '../domain/money/money';
import { refundableMinor } from '../domain/refund/refund-rules';
import type { Status } from '../domain/checkout/status';
import { sampleSeen } from '../domain/testing/samples';
import { listExceptions, resolveException } from './exceptions';

const manager = { id: asStaffId('stf_manager'), role: 'manager', branchId: asBranchId('brn_test') } as const;
const deputy = { ...manager, id: asStaffId('stf_deputy') };

let world: World;
let deps: { store: ReturnType<typeof createExceptionStore> };
beforeEach(async () => {
  world = await createWorld();
  deps = { store: createExceptionStore(world.db) };
  await seedStaff(world.db, TEST_BRANCH, [
    { id: manager.id, name: 'Mona', role: 'manager', pinHash: 'unused' },
    { id: deputy.id, name: 'Dalia', role: 'manager', pinHash: 'unused' },
  ]);
  await seedStaff(world.db, OTHER_BRANCH, [
    { id: 'stf_elsewhere', name: 'Elsewhere', role: 'manager', pinHash: 'unused' },
  ]);
});
afterEach(() => world.drop());

const open = async (): Promise<Checkout> => {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
};

const openAgain = async ({ orderId }: Checkout): Promise<Checkout> => {
  const opened = await openAnother(world.deps, { ...world.chargeInput(), orderId });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
};

/** The gateway shows it so, and a read is settled. */
const become = async (checkout: Checkout, change: Partial<GatewayCheckout>): Promise<Checkout> => {
  const found = world.gateway.checkouts.get(checkout.requestId);
  if (!found) throw new Error('The gateway does not know it.');
  const statusText = change.status ?? found.status;
  world.gateway.checkouts.set(checkout.requestId, { ...found, statusText, ...change });
  const current = await world.deps.store.find(checkout.id, world.staff.branchId);
  if (!current) throw new Error('The checkout is gone.');
  return readCheckout(world.deps, current);
};

const becomeEach = async (checkout: Checkout, statuses: readonly Status[]): Promise<void> => {
  for (const status of statuses) await become(checkout, { status });
};

const paidLate = async (): Promise<Checkout> => {
  const checkout = await open();
  await becomeEach(checkout, ['EXPIRED', 'PAID']);
  return checkout;
};

/** A second checkout of the gateway under the request id of ours, paid; unknown to the till until it is swept. */
const paidDuplicate = async (): Promise<GatewayCheckout> => {
  const checkout = await open();
  const own = world.gateway.checkouts.get(checkout.requestId);
  if (!own) throw new Error('The gateway does not know it.');
  const id = asGatewayCheckoutId(String(BigInt(own.id) + 1_000n));
  const duplicate: GatewayCheckout = { ...own, id, status: 'PAID', statusText: 'PAID' };
  world.gateway.others.push(duplicate);
  await sweepAfter(world.deps, asGatewayCheckoutId(String(BigInt(id) - 1n)));
  return duplicate;
};

const paidElsewhere = async (): Promise<GatewayCheckout> => {
  const seen = sampleSeen({
    id: asGatewayCheckoutId('1653241101733999999'),
    requestId: asRequestId('portal-1'),
    reference: asOrderReference('INVOICE-7'),
    status: 'PAID',
    statusText: 'PAID',
  });
  world.gateway.others.push(seen);
  await readExternalPayment(world.deps, seen.id);
  return seen;
};

const endingAuthorisation = async (): Promise<void> => {
  const checkout = await open();
  await become(checkout, { status: 'AUTHORIZED' });
  world.time.now = checkout.expiresAt - 60_000;
  await become(checkout, {});
};

const HAPPEN: Record<ExceptionKind, () => Promise<unknown>> = {
  late: paidLate,
  paid_after_cancel: async () => becomeEach(await open(), ['CANCELLED', 'PAID']),
  async duplicate() {
    const first = await open();
    await become(first, { status: 'EXPIRED' });
    await become(await openAgain(first), { status: 'PAID' });
    await become(first, { status: 'PAID' });
  },
  mismatch: async () => become(await open(), { status: 'PAID', amount: money(1000, 'AED') }),
  external_payment: paidElsewhere,
  chargeback: async () => becomeEach(await open(), ['PAID', 'CHARGEBACK']),
  unrecognised: async () => become(await open(), { status: 'UNRECOGNISED', statusText: 'ON_HOLD' }),
  authorisation_ending: endingAuthorisation,
  authorisation_lapsed: async () => becomeEach(await open(), ['AUTHORIZED', 'EXPIRED']),
};

const list = async (state: 'open' | 'resolved'): Promise<readonly Exception[]> => {
  const listed = await listExceptions(deps, { staff: manager, state });
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value;
};

const only = async (): Promise<Exception> => {
  const [exception, ...more] = await list('open');
  if (!exception || more.length > 0) throw new Error('Not exactly one exception is open.');
  return exception;
};

type On = { readonly staff?: typeof manager | typeof deputy; readonly onTopOfMinor?: number };

const resolve = (
  { id }: Pick<Exception, 'id'>,
  resolution: Decision,
  { staff = manager, onTopOfMinor }: On = {},
) => resolveException(deps, { id, staff, resolution, note: 'asked the customer', onTopOfMinor });

/** What an account holds: debits less credits. */
const balance = async (account: (typeof ledger.$inferSelect)['account']): Promise<number> => {
  const rows = await world.db.select().from(ledger).where(eq(ledger.account, account));
  return rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
};

const transfers = async (prefix: string) => {
  const rows = await world.db.select().from(ledger).orderBy(asc(ledger.id));
  return rows.filter(({ transfer }) => transfer.startsWith(`${prefix}/`));
};

const expectBalanced = async () => {
  const { rows } = await world.db.execute<{ off: string }>(
    sql`select count(*) as off from (select 1 from ledger group by transfer having sum(amount_minor) <> 0) t`,
  );
  expect(Number(rows[0]?.off)).toBe(0);
};

const somebodyWaits = async (): Promise<'waits'> => {
  const waiting = sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => (await world.db.execute(waiting)).rows.length > 0, { timeout: 60_000 });
  return 'waits';
};

const bookedTo = async (checkout: Checkout) =>
  (await world.deps.store.find(checkout.id, world.staff.branchId))?.booked?.to;

describe('every kind', () => {
  test.each(EXCEPTION_KINDS)('%s says whether the page of its sale can refund it', async (kind) => {
    await HAPPEN[kind]();
    const { isRefundable } = await only();
    expect(isRefundable).toBe(['late', 'paid_after_cancel', 'duplicate'].includes(kind));
  });

  test('a duplicate that the gateway made of our own request is not refunded here', async () => {
    await paidDuplicate();
    expect(await only()).toMatchObject({ kind: 'duplicate', isRefundable: false });
  });

  test('a duplicate that was refunded elsewhere can be marked as dealt with, and pays no sale', async () => {
    await HAPPEN.duplicate();
    const exception = await only();
    expect(await resolve(exception, 'noted')).toMatchObject({ ok: true });
    expect(await accounts(world)).toMatchObject({ suspense: -1_250 });
  });

  test.each(EXCEPTION_KINDS)('%s is listed, and is over once a manager has dealt with it', async (kind) => {
    await HAPPEN[kind]();
    const exception = await only();
    expect(exception).toMatchObject({ kind, resolved: null });
    const decision = ['late', 'paid_after_cancel', 'duplicate'].includes(kind) ? 'accepted' : 'noted';
    const onTop = exception.saleHas ? { onTopOfMinor: exception.saleHas.minor } : {};
    expect(await resolve(exception, decision, onTop)).toMatchObject({
      ok: true,
      value: { id: exception.id, resolved: { resolution: decision, by: { id: manager.id, name: 'Mona' } } },
    });
    expect(await list('open')).toEqual([]);
    expect(await list('resolved')).toMatchObject([
      { id: exception.id, resolved: { note: 'asked the customer' } },
    ]);
    await expectBalanced();
  });

  test.each([
    'external_payment',
    'chargeback',
    'unrecognised',
    'authorisation_ending',
    'authorisation_lapsed',
  ] as const)('%s cannot be accepted as money of a sale', async (kind) => {
    await HAPPEN[kind]();
    const before = await world.db.select().from(ledger);
    expect(await resolve(await only(), 'accepted')).toEqual({ ok: false, error: { kind: 'unsuitable' } });
    expect(await only()).toMatchObject({ kind });
    expect(await world.db.select().from(ledger)).toEqual(before);
  });
});

describe('accepting', () => {
  test('B20 a late payment counts for its sale from then on', async () => {
    const checkout = await paidLate();
    const exception = await only();
    expect(exception).toMatchObject({
      reference: checkout.reference,
      asked: money(1250, 'AED'),
      setAside: money(1250, 'AED'),
      soldBy: 'Till',
      moved: 'yes',
    });
    await resolve(exception, 'accepted');
    expect(await balance('suspense')).toBe(0);
    expect(await balance('receivable')).toBe(-1250);
    expect(await bookedTo(checkout)).toBe('receivable');
    const [row] = await world.db.select().from(exceptions);
    const moved = await transfers('accept');
    expect(moved.map(({ observation }) => observation)).toEqual([row?.observation, row?.observation]);
  });

  test('what the customer got back before stays out of it', async () => {
    const checkout = await paidLate();
    await become(checkout, { status: 'PARTIALLY_REFUNDED', refundedMinor: 250 });
    expect(await only()).toMatchObject({ setAside: money(1000, 'AED') });
    await resolve(await only(), 'accepted');
    expect(await balance('receivable')).toBe(-1000);
    expect(await balance('suspense')).toBe(0);
  });

  test('a refund that comes afterwards is one of the sale', async () => {
    const checkout = await paidLate();
    await resolve(await only(), 'accepted');
    await become(checkout, { status: 'REFUNDED', refundedMinor: 1250 });
    expect(await balance('suspense')).toBe(0);
    expect(await balance('refunded')).toBe(1250);
    expect(await list('resolved')).toMatchObject([{ resolved: { resolution: 'accepted' } }]);
  });

  test('B27 another amount than asked is accepted as what it is', async () => {
    const checkout = await open();
    await become(checkout, { status: 'PAID', amount: money(1000, 'AED') });
    const exception = await only();
    expect(exception).toMatchObject({ amount: money(1000, 'AED'), asked: money(1250, 'AED') });
    await resolve(exception, 'accepted');
    expect(await balance('receivable')).toBe(-1000);
    expect(await bookedTo(checkout)).toBe('receivable');
    const readAgain = await become(checkout, {});
    expect(refundableMinor(readAgain), 'as the card advises, its sale refunds it from then on').toBe(1000);
  });

  test('B29 another sale’s payment moves nothing', async () => {
    await become(await open(), { status: 'PAID', reference: asOrderReference('Q-OTHER') });
    const exception = await only();
    expect(exception.setAside).toBeNull();
    expect(await resolve(exception, 'accepted')).toMatchObject({ ok: true });
    expect(await world.db.select().from(ledger)).toEqual([]);
  });

  test('A08 a paid duplicate moves its own money and leaves the checkout’s alone', async () => {
    const duplicate = await paidDuplicate();
    const exception = await only();
    expect(exception).toMatchObject({
      kind: 'duplicate',
      gatewayId: duplicate.id,
      setAside: money(1250, 'AED'),
    });
    await resolve(exception, 'accepted');
    expect((await transfers('accept')).map(({ gatewayId }) => gatewayId)).toEqual([
      duplicate.id,
      duplicate.id,
    ]);
    expect(await balance('suspense')).toBe(0);
    const [row] = await world.db.select().from(checkouts);
    expect(row?.bookedTo).toBeNull();
  });

  test('of two late codes of one sale, or of what is not theirs, each moves its own money alone', async () => {
    const first = await open();
    await become(first, { status: 'EXPIRED' });
    const second = await openAgain(first);
    await becomeEach(second, ['EXPIRED', 'PAID']);
    await become(first, { status: 'PAID' });
    const swapped = world.gateway.checkouts.get(second.requestId);
    if (!swapped) throw new Error('The gateway does not know it.');
    const number = await world.deps.store.nextObservation();
    await settle(world.deps, first.id, { number, startedAt: world.time.now, checkout: swapped });
    const found = await list('open');
    expect(found.map(({ kind, setAside }) => [kind, setAside?.minor])).toEqual([
      ['mismatch', undefined],
      ['duplicate', 1250],
      ['late', 1250],
    ]);
    const [, one, other] = found;
    if (!one || !other) throw new Error('Not two of them.');
    expect(await resolve(one, 'accepted')).toMatchObject({ ok: true });
    expect(await resolve(other, 'accepted', { onTopOfMinor: 1250 })).toMatchObject({ ok: true });
    expect(await transfers('accept')).toHaveLength(4);
    expect(await balance('suspense')).toBe(0);
  });

  test('says in the log of the sale who did what', async () => {
    await paidLate();
    const exception = await only();
    await resolve(exception, 'accepted');
    const [event] = await world.db.select().from(events).where(eq(events.kind, 'exception.resolved'));
    expect(event).toMatchObject({
      orderId: exception.orderId,
      staffId: manager.id,
      detail: { kind: 'late', resolution: 'accepted', note: 'asked the customer' },
    });
  });
});

describe('at the same moment', () => {
  test('of many managers one decides, and the money moves once', async () => {
    await paidLate();
    const exception = await only();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        resolve(exception, 'accepted', { staff: index % 2 ? manager : deputy }),
      ),
    );
    const winners = answers.filter(({ ok }) => ok);
    expect(winners).toHaveLength(1);
    const [winner] = winners;
    const resolved = winner?.ok ? winner.value.resolved : null;
    for (const answer of answers)
      if (!answer.ok) expect(answer.error).toEqual({ kind: 'already_resolved', resolved });
    expect(await transfers('accept')).toHaveLength(2);
    const told = await world.db.select().from(events).where(eq(events.kind, 'exception.resolved'));
    expect(told).toHaveLength(1);
    await expectBalanced();
  });

  test('a manager waits for a read that is being settled, and decides on what it found', async () => {
    const { orderId } = await paidLate();
    const exception = await only();
    let answer: ReturnType<typeof resolve> | undefined;
    await world.db.transaction(async (tx) => {
      await tx.select().from(orders).where(eq(orders.id, orderId)).for('no key update');
      const pending = resolve(exception, 'accepted');
      answer = pending;
      expect(await Promise.race([pending.then(() => 'decided'), somebodyWaits()])).toBe('waits');
      await tx.update(exceptions).set({ resolution: 'refunded', resolvedAt: sql`now()` });
    });
    expect(await answer).toMatchObject({ ok: false, error: { resolved: { resolution: 'refunded' } } });
    expect(await transfers('accept')).toEqual([]);
  });

  test.each([1, 2, 3, 4])(
    'a refund at the gateway and a manager who accepts leave nothing set aside (%s)',
    async () => {
      const checkout = await paidLate();
      const exception = await only();
      const [decided] = await Promise.all([
        resolve(exception, 'accepted'),
        become(checkout, { status: 'REFUNDED', refundedMinor: 1250 }),
      ]);
      const [after] = await list('resolved');
      expect(after?.resolved?.resolution).toBe(decided.ok ? 'accepted' : 'refunded');
      expect(await balance('suspense')).toBe(0);
      expect(await balance('gateway_clearing')).toBe(0);
      await expectBalanced();
    },
  );
});

describe('money refunded at the gateway', () => {
  test('settles a late payment by itself, and nobody can accept it any more', async () => {
    const checkout = await paidLate();
    const exception = await only();
    await become(checkout, { status: 'REFUNDED', refundedMinor: 1250 });
    expect(await resolve(exception, 'accepted')).toMatchObject({
      ok: false,
      error: { kind: 'already_resolved', resolved: { resolution: 'refunded', by: null } },
    });
    expect(await transfers('accept')).toEqual([]);
  });
});

describe('who may', () => {
  test.each(['cashier', 'driver'] as const)('a %s neither sees nor decides', async (role) => {
    await paidLate();
    const exception = await only();
    const staff = { ...manager, role };
    const refused = { ok: false, error: { kind: 'not_allowed' } };
    expect(await listExceptions(deps, { staff, state: 'open' })).toEqual(refused);
    expect(
      await resolveException(deps, { id: exception.id, staff, resolution: 'accepted', note: null }),
    ).toEqual(refused);
    expect(await only()).toEqual(exception);
  });

  test('another branch’s exception does not exist; money of nobody is everybody’s', async () => {
    await paidLate();
    const own = await only();
    await paidElsewhere();
    const elsewhere = {
      id: asStaffId('stf_elsewhere'),
      role: 'manager',
      branchId: asBranchId('brn_other'),
    } as const;
    const seen = await listExceptions(deps, { staff: elsewhere, state: 'open' });
    expect(seen).toMatchObject({
      ok: true,
      value: [{ kind: 'external_payment', detail: { reference: 'INVOICE-7' } }],
    });
    const input = { staff: elsewhere, resolution: 'accepted', note: null } as const;
    expect(await resolveException(deps, { ...input, id: own.id })).toEqual({
      ok: false,
      error: { kind: 'not_found' },
    });
    expect(await deps.store.find(own.id, elsewhere.branchId)).toBeNull();
    expect(await deps.store.find(own.id, manager.branchId)).toEqual(own);
    expect(await resolveException(deps, { ...input, id: asExceptionId('exc_unknown') })).toEqual({
      ok: false,
      error: { kind: 'not_found' },
    });
  });
});

test('a till is told of its own codes alone, until somebody has decided', async () => {
  await paidLate();
  const exception = await only();
  const { branchId } = manager;
  expect(await deps.store.openForDevice('till-1', branchId)).toEqual([exception]);
  expect(await deps.store.openForDevice('till-2', branchId)).toEqual([]);
  expect(await deps.store.openForDevice('till-1', asBranchId('brn_other'))).toEqual([]);
  await resolve(exception, 'accepted');
  expect(await deps.store.openForDevice('till-1', branchId)).toEqual([]);
});

test('the newest come first: open ones by when they were seen, settled ones by when they were', async () => {
  await paidLate();
  const first = await only();
  await HAPPEN.chargeback();
  const kinds = async (state: 'open' | 'resolved') => (await list(state)).map(({ kind }) => kind);
  expect(await kinds('open')).toEqual(['chargeback', 'late']);
  const [newest] = await list('open');
  if (!newest) throw new Error('Nothing is open.');
  await resolve(newest, 'noted');
  await resolve(first, 'accepted');
  expect(await kinds('resolved')).toEqual(['late', 'chargeback']);
});

test('B27 B32 another amount that a manager let count is from then on the payment, which may go back', async () => {
  const checkout = await open();
  const came = money(1_000, 'AED');
  await become(checkout, { status: 'PAID', amount: came });
  await resolve(await only(), 'accepted');
  expect(await become(checkout, {})).toMatchObject({
    phase: 'closed',
    status: 'PAID',
    anomaly: null,
    booked: { amount: came, to: 'receivable' },
  });
  const refunded = { status: 'PARTIALLY_REFUNDED', refundedMinor: 400 } as const;
  expect(await become(checkout, refunded)).toMatchObject(refunded);
  expect(await list('open')).toEqual([]);
  await become(checkout, { status: 'CHARGEBACK' });
  expect(await only()).toMatchObject({ kind: 'chargeback' });
  expect(await accounts(world)).toEqual({ receivable: -1_000, refunded: 400, chargeback: 600 });
  await expectBalanced();
});

test('B30 what came beside cash that a manager let count is the payment as well', async () => {
  const checkout = await open();
  await become(checkout, { status: 'PAID', cashMinor: 250 });
  await resolve(await only(), 'accepted');
  expect(await become(checkout, {})).toMatchObject({
    status: 'PAID',
    booked: { amount: money(1_000, 'AED') },
  });
});

test('B27 once more another amount than was let count is in doubt again', async () => {
  const checkout = await open();
  await become(checkout, { status: 'PAID', amount: money(1_000, 'AED') });
  await resolve(await only(), 'accepted');
  await become(checkout, {});
  expect(await become(checkout, { amount: money(900, 'AED') })).toMatchObject({
    anomaly: 'amount PAID AED 900 0',
  });
  expect(await only(), 'a manager is asked about that one too').toMatchObject({
    kind: 'mismatch',
    amount: money(900, 'AED'),
    setAside: null,
    isCounted: true,
  });
});
