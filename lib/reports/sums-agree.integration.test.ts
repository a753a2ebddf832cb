import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCheckout } from '../checkout/observe/read-checkout';
import { openAnother } from '../checkout/open/open-another';
import { openOrder } from '../checkout/open/open-order';
import { createWorld, type World } from '../checkout/testing/create-world';
import { createExceptionStore } from '../db/exceptions/exception-store';
import { createHistoryStore } from '../db/history/history-store';
import { createSalesStore } from '../db/orders/find-sales';
import { createDayTotals } from '../db/reports/day-totals';
import { neverBroken } from '../db/testing/never-broken';
import type { Checkout } from '../domain/checkout/checkout';
import { RESOLUTIONS } from '../domain/checkout/exception';
import { DAY } from '../domain/core/durations';
import type { GatewayCheckout } from '../domain/gateway/gateway-checkout';
import { type DayTotals, noTotals } from '../domain/money/day-totals';
import { money } from '../domain/money/money';
import { listExceptions, resolveException } from '../exceptions/exceptions';
import { findCheckouts } from '../history/history';

const ACTS = ['refund a part', 'refund the rest', 'accept', 'charge back', 'win'] as const;
type Act = (typeof ACTS)[number];

/** One payment of a day: how its money came, and what became of it, one after the other. */
type Story = {
  readonly minor: number;
  readonly came: 'in time' | 'late' | 'twice' | 'in another amount';
  readonly acts: readonly Act[];
};

const anyStory: fc.Arbitrary<Story> = fc.record({
  minor: fc.integer({ min: 2, max: 99_999 }),
  came: fc.constantFrom('in time', 'late', 'late', 'twice', 'in another amount'),
  acts: fc.array(fc.constantFrom(...ACTS), { maxLength: 5 }),
});

const manager = (world: World) => ({ ...world.staff, role: 'manager' }) as const;

const seenOf = (world: World, { requestId }: Checkout): GatewayCheckout => {
  const seen = world.gateway.checkouts.get(requestId);
  if (!seen) throw new Error(`The gateway does not know it: ${requestId}`);
  return seen;
};

async function show(world: World, checkout: Checkout, change: Partial<GatewayCheckout>): Promise<void> {
  const seen = seenOf(world, checkout);
  const statusText = change.status ?? seen.status;
  world.gateway.checkouts.set(checkout.requestId, { ...seen, ...change, statusText });
  const current = await world.deps.store.find(checkout.id, world.staff.branchId);
  if (current) await readCheckout(world.deps, current);
}

/** The payment that the acts are about. */
async function pay(world: World, { minor, came }: Story): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput({ amount: money(minor, 'AED') }));
  if (!opened.ok) throw new Error(opened.error.kind);
  const { checkout } = opened.value;
  if (came === 'in another amount') {
    await show(world, checkout, { status: 'PAID', amount: money(minor - 1, 'AED') });
    return checkout;
  }
  if (came !== 'in time') await show(world, checkout, { status: 'EXPIRED' });
  if (came === 'twice') {
    const other = await openAnother(world.deps, { ...world.chargeInput(), orderId: checkout.orderId });
    if (!other.ok) throw new Error(other.error.kind);
    await show(world, other.value.checkout, { status: 'PAID' });
  }
  await show(world, checkout, { status: 'PAID' });
  return checkout;
}

async function accept(world: World, { id }: Checkout): Promise<void> {
  const deps = { store: createExceptionStore(world.db) };
  const open = await listExceptions(deps, { staff: manager(world), state: 'open' });
  const found =
    open.ok &&
    open.value.find(
      ({ checkoutId, setAside, kind }) =>
        checkoutId === id && setAside && RESOLUTIONS[kind].includes('accepted'),
    );
  if (!found) return;
  const onTop = found.saleHas ? { onTopOfMinor: found.saleHas.minor, note: 'Both' } : { note: null };
  const request = { id: found.id, staff: manager(world), resolution: 'accepted', ...onTop } as const;
  expect(await resolveException(deps, request)).toMatchObject({ ok: true });
}

async function act(world: World, checkout: Checkout, what: Act): Promise<void> {
  if (what === 'accept') return accept(world, checkout);
  const { amount, status, ...seen } = seenOf(world, checkout);
  const refundedMinor = seen.refundedMinor ?? 0;
  const whole = amount?.minor ?? 0;
  if (what === 'win') {
    const before = refundedMinor > 0 ? 'PARTIALLY_REFUNDED' : 'PAID';
    return status === 'CHARGEBACK' ? show(world, checkout, { status: before }) : undefined;
  }
  if (status !== 'PAID' && status !== 'PARTIALLY_REFUNDED') return undefined;
  if (what === 'charge back') return show(world, checkout, { status: 'CHARGEBACK' });
  const left = whole - refundedMinor;
  const total = refundedMinor + (what === 'refund the rest' ? left : Math.ceil(left / 3));
  return show(world, checkout, {
    status: total === whole ? 'REFUNDED' : 'PARTIALLY_REFUNDED',
    refundedMinor: total,
  });
}

const ofToday = (day: DayTotals) => ({
  paidMinor: day.taken.minor,
  refundedMinor: day.refunded.minor,
  chargedBackMinor: day.chargedBack.minor,
  setAsideMinor: day.setAside.minor,
  setAsideRefundedMinor: day.setAsideRefunded.minor,
  setAsideChargedBackMinor: day.setAsideChargedBack.minor,
});

/** What Today, Sales and All payments say of one day, each by its own way; and All payments row by row. */
async function sumsOf(world: World) {
  const { branchId } = world.staff;
  const { now } = world.time;
  const day = { from: now - DAY, to: now + DAY };
  const [today] = await createDayTotals(world.db)(branchId, day);
  const sales = createSalesStore(world.db, neverBroken);
  const [ofSales] = await sales.totals(branchId, [{ day: '2026-11-30', ...day }]);
  const store = createHistoryStore(world.db, neverBroken);
  const all = { system: null, reference: null, status: null, text: null, money: 'came', branchId } as const;
  const [ofPayments] = await store.totals({ ...all, ...day });
  const search = { staff: manager(world), currency: 'AED', text: null, money: 'came', after: null } as const;
  const page = await findCheckouts({ store }, { ...search, ...day });
  return {
    today: ofToday(today ?? noTotals('AED')),
    sales: ofSales,
    payments: ofPayments,
    rows: page.ok ? page.value.totals[0] : undefined,
  };
}

test(
  'Today, Sales and All payments say the same of one day, to the fils, whatever became of its payments',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStory, { minLength: 4, maxLength: 8 }), async (stories) => {
        const world = await createWorld();
        try {
          for (const story of stories) {
            const checkout = await pay(world, story);
            for (const what of story.acts) await act(world, checkout, what);
            const { today, sales, payments, rows } = await sumsOf(world);
            expect(sales).toMatchObject(today);
            expect(payments).toMatchObject(today);
            expect(rows).toMatchObject(today);
          }
        } finally {
          await world.drop();
        }
      }),
      { numRuns: 12 },
    );
  },
);

test('late money of which a part was refunded before a manager accepted the rest counts whole, and so does that refund', async () => {
  const world = await createWorld();
  const late = { minor: 3_300, came: 'late' } as const;
  const checkout = await pay(world, { ...late, acts: [] });
  await show(world, checkout, { status: 'PARTIALLY_REFUNDED', refundedMinor: 1_000 });
  const nothing = { paidMinor: 0, refundedMinor: 0, chargedBackMinor: 0, setAsideChargedBackMinor: 0 };
  const before = { ...nothing, setAsideMinor: 2_300, setAsideRefundedMinor: 1_000 };
  for (const sums of Object.values(await sumsOf(world))) expect(sums).toMatchObject(before);
  await act(world, checkout, 'accept');
  const after = {
    ...nothing,
    paidMinor: 3_300,
    refundedMinor: 1_000,
    setAsideMinor: 0,
    setAsideRefundedMinor: 0,
  };
  for (const sums of Object.values(await sumsOf(world))) expect(sums).toMatchObject(after);
  await world.drop();
});
