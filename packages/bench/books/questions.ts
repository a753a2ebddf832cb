import { createCheckoutStore } from '@/lib/db/checkouts/checkout-store';
import { createPaidSales } from '@/lib/db/checkouts/paid-of-device';
import type { Database } from '@/lib/db/core/database';
import { createEventLog } from '@/lib/db/events/event-log';
import { createExceptionStore } from '@/lib/db/exceptions/exception-store';
import { createSignalStore } from '@/lib/db/gateway-webhooks/signal-store';
import { createHistoryStore } from '@/lib/db/history/history-store';
import { createLinkStore } from '@/lib/db/links/link-store';
import { createSalesStore } from '@/lib/db/orders/find-sales';
import { createDeliveryStore } from '@/lib/db/outbound-webhooks/delivery-store';
import { createReconcileStore } from '@/lib/db/reconcile/reconcile-store';
import { createRetentionStore } from '@/lib/db/records/retention-store';
import { createDayTotals } from '@/lib/db/reports/day-totals';
import { createWatchStore } from '@/lib/db/watch/watch-store';
import {
  asBranchId,
  asCheckoutId,
  asOrderId,
  asOrderReference,
  asRequestId,
  asStaffId,
} from '@/lib/domain/core/ids';
import { readSalesSearch } from '@/lib/domain/checkout/sales-search';
import type { HistorySearch } from '@/lib/domain/ports/history-store';
import type { Shop } from './seed-books';

/** A sale in the middle of the books, to be looked for. */
export type Known = {
  readonly orderId: string;
  readonly checkoutId: string;
  readonly reference: string;
  readonly displayId: string;
  readonly gatewayId: string;
  readonly requestId: string;
  readonly amountMinor: number;
  readonly note: string;
  readonly createdAt: number;
};

/** `now`: milliseconds since the epoch. */
type Books = { readonly shop: Shop; readonly known: Known; readonly now: number };

/** `mostPages`: where one touches many rows whatever lies behind them, such as those of a whole day. */
export type Question = {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
  readonly mostPages?: number;
};

/** Of 10,000 sales. */
const A_DAY = 50_000;

/** Two hundred notes, each with its sale. */
const NOTES = 4_000;

const fail = ({ err }: { err: unknown }) => {
  throw err;
};

/** Everything that screens, other systems and the server itself ask of the books again and again. */
export const questions = (db: Database, books: Books): Question[] => [
  ...ofScreens(db, books),
  ...ofHistory(db, books),
  ...ofServer(db, books),
];

function ofScreens(db: Database, { shop, known, now }: Books): Question[] {
  const branch = asBranchId(shop.branchId);
  const checkouts = createCheckoutStore(db, fail);
  const sales = createSalesStore(db, fail);
  const page = { after: null, limit: 31 };
  const search = (text: string) => sales.find(branch, readSalesSearch(text, 'AED'), page);
  const deep = { after: { createdAt: known.createdAt, id: asOrderId(known.orderId) }, limit: 31 };
  const today = { day: 'today', from: now - 86_400_000, to: now };
  const lately = { from: now - 120_000, to: now };
  return [
    { name: 'status of a checkout', ask: () => checkouts.find(asCheckoutId(known.checkoutId), branch) },
    { name: 'status for a payer', ask: () => checkouts.findForPayer(asCheckoutId(known.checkoutId)) },
    { name: 'sales that wait', ask: () => checkouts.recentOrders(branch, 20) },
    { name: 'one sale', ask: () => checkouts.findOrder(asOrderId(known.orderId), branch) },
    {
      name: 'what this till was paid',
      ask: () => createPaidSales(db).paidOfDevice('till-3', branch, now - 600_000),
    },
    { name: 'sales', ask: () => sales.find(branch, null, page) },
    { name: 'sales, a deep page', ask: () => sales.find(branch, null, deep) },
    { name: 'sales by number', ask: () => search(known.reference) },
    { name: 'sales by the beginning of a number', ask: () => search(known.reference.slice(0, 6)) },
    { name: 'sales by the payment’s number', ask: () => search(known.displayId) },
    { name: 'sales by amount', ask: () => search((known.amountMinor / 100).toFixed(2)) },
    { name: 'sales by a rare note', ask: () => search(known.note) },
    { name: 'sales by a common note', ask: () => search('Table'), mostPages: NOTES },
    { name: 'sales by a phone number in a note', ask: () => search('0501234567') },
    { name: 'sales that nobody made', ask: () => search('nothing') },
    { name: 'totals of a day of sales', ask: () => sales.totals(branch, [today]), mostPages: A_DAY },
    { name: 'today', ask: () => createDayTotals(db)(branch, today), mostPages: A_DAY },
    { name: 'what two minutes came to', ask: () => createDayTotals(db)(branch, lately) },
    { name: 'exceptions', ask: () => createExceptionStore(db).list(branch, { isOpen: true, limit: 50 }) },
    {
      name: 'exceptions dealt with',
      ask: () => createExceptionStore(db).list(branch, { isOpen: false, limit: 50 }),
      mostPages: 1_000,
    },
    { name: 'exceptions of a till', ask: () => createExceptionStore(db).openForDevice('till-3', branch) },
    { name: 'links', ask: () => createLinkStore(db, fail).list(branch, 50) },
    {
      name: 'deliveries',
      ask: () => createDeliveryStore(db).list(branch, { endpoints: 20, deliveries: 20 }),
    },
    { name: 'undelivered', ask: () => createDeliveryStore(db).countUndelivered(branch, 100) },
  ];
}

function ofHistory(db: Database, { shop, known }: Books): Question[] {
  const store = createHistoryStore(db, fail);
  const all: HistorySearch = {
    branchId: asBranchId(shop.branchId),
    ...{ system: null, text: null, money: 'any', reference: null, status: null, from: null, to: null },
  };
  const page = { after: null, limit: 31 };
  const deep = { after: { createdAt: known.createdAt, id: asCheckoutId(known.checkoutId) }, limit: 31 };
  const find = (change: Partial<HistorySearch>, at: typeof page | typeof deep = page) =>
    store.find({ ...all, ...change }, at);
  const text = (typed: string) => find({ text: { ...readSalesSearch(typed, 'AED'), typed } });
  const system = asStaffId(shop.systemId);
  return [
    { name: 'payments', ask: () => find({}) },
    { name: 'payments, a deep page', ask: () => find({}, deep) },
    ...(['came', 'waiting', 'none'] as const).map((money) => ({
      name: `payments, money: ${money}`,
      ask: () => find({ money }),
    })),
    {
      name: 'payments of a day',
      ask: () => find({ from: known.createdAt - 86_400_000, to: known.createdAt }),
    },
    { name: 'payments by number', ask: () => text(known.reference) },
    { name: 'payments by the end of a number', ask: () => text(known.reference.slice(-4)) },
    { name: 'payments by the gateway’s number', ask: () => text(known.displayId) },
    { name: 'payments by the gateway’s id', ask: () => text(known.gatewayId) },
    { name: 'payments by our request id', ask: () => text(known.requestId) },
    { name: 'payments by amount', ask: () => text((known.amountMinor / 100).toFixed(2)) },
    { name: 'payments by note', ask: () => text(known.note), mostPages: NOTES },
    { name: 'payments by a common note', ask: () => text('Table'), mostPages: NOTES },
    { name: 'payments that nobody made', ask: () => text('nothing') },
    { name: 'API: list', ask: () => find({ system }) },
    { name: 'API: by reference', ask: () => find({ system, reference: asOrderReference(known.reference) }) },
    ...(['PAID', 'EXPIRED', 'AUTHORIZED', 'CHARGEBACK'] as const).map((status) => ({
      name: `API: by status ${status}`,
      ask: () => find({ system, status }),
    })),
    { name: 'one payment', ask: () => store.get(asCheckoutId(known.checkoutId), all.branchId) },
    {
      name: 'one payment’s story',
      ask: async () => {
        const found = await store.get(asCheckoutId(known.checkoutId), all.branchId);
        if (!found) throw new Error('The known checkout is gone.');
        await store.timeline(found.checkout);
      },
    },
  ];
}

function ofServer(db: Database, { known }: Books): Question[] {
  const reconcile = createReconcileStore(db, fail);
  const watch = createWatchStore(db, fail);
  const retention = createRetentionStore(db);
  const log = createEventLog(db);
  return [
    ...(['counter', 'waiting', 'recent', 'hour', 'week', 'quarter'] as const).map((range) => ({
      name: `sweep ${range}`,
      ask: () => reconcile.oldestOf(range),
      // What ran out unpaid in seven days.
      ...(range === 'week' && { mostPages: 5_000 }),
    })),
    { name: 'a sweep’s page', ask: () => reconcile.findByRequestIds([asRequestId(known.requestId)]) },
    { name: 'due reads', ask: () => watch.claimDue(50, 1_000) },
    { name: 'creates of dead processes', ask: () => watch.expediteOrphans() },
    { name: 'the newest events checked', ask: () => log.verifyNewest(), mostPages: 100_000 },
    { name: 'old reads forgotten', ask: () => retention.forgetReads(), mostPages: 5_000 },
    { name: 'old keys forgotten', ask: () => retention.forgetKeys() },
    { name: 'old deliveries forgotten', ask: () => createDeliveryStore(db).forget() },
    { name: 'old signals forgotten', ask: () => createSignalStore(db).forgetSignals(), mostPages: 50_000 },
    {
      name: 'deliveries due',
      ask: () =>
        createDeliveryStore(db).claimDue({ inAll: 20, perEndpoint: 5, ofEndpoint: new Map() }, 1_000),
    },
  ];
}
