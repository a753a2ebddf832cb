import { createCallBudget } from '../../db/watch/call-budget';
import { createWatchStore } from '../../db/watch/watch-store';
import { createCheckoutStore } from '../../db/checkouts/checkout-store';
import { createReconcileStore } from '../../db/reconcile/reconcile-store';
import { createRefundStore } from '../../db/refunds/refund-store';
import { borrowTestDatabase } from '../../db/testing/borrow-test-database';
import { asBranchId, asStaffId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { qrCodec } from '../../qr/qr-codec';
import type { ReconcileDeps, RefundDeps } from '../deps';
import type { OpenOrderInput } from '../open/open-order';
import { createFakeGateway, PAY_BASE } from './fake-gateway';

/** The use cases on a real PostgreSQL, with a gateway, a clock and a random source that tests control. */
export async function createWorld(provideDatabase = borrowTestDatabase) {
  const { db, url, drop } = await provideDatabase();
  const gateway = createFakeGateway();
  const time = { now: Date.now() };
  let drawn = 0;
  const broken: string[] = [];
  const onBroken = ({ orderId }: { orderId: string }) => void broken.push(orderId);
  const deps: ReconcileDeps & RefundDeps = {
    store: createCheckoutStore(db, onBroken),
    refunds: createRefundStore(db),
    reconcile: createReconcileStore(db, onBroken),
    budget: createCallBudget(db, 1_000),
    watch: createWatchStore(db, onBroken),
    gateway,
    qr: qrCodec,
    clock: { now: () => time.now },
    random: { text: (bits) => (drawn += 1).toString(36).padStart(Math.ceil(bits / 5), '0') },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    payBase: PAY_BASE,
    instance: () => 1,
    returnPage: () => null,
    mayRefresh: () => Promise.resolve(true),
  };
  const staff = { id: asStaffId('stf_test'), branchId: asBranchId('brn_test') };
  const chargeInput = (change: Partial<OpenOrderInput> = {}): OpenOrderInput => ({
    idempotencyKey: `key-${(drawn += 1).toString().padStart(20, '0')}`,
    staff,
    deviceReference: 'till-1',
    amount: money(1250, 'AED'),
    qrSize: 128,
    language: 'en',
    ...change,
  });
  return { db, url, drop, deps, gateway, time, staff, chargeInput, broken };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
