import { expect, it } from 'vitest';
import { asBranchId, asStaffId } from '../../../domain/core/ids';
import type { Checkout } from '../../../domain/checkout/checkout';
import type { Status } from '../../../domain/checkout/status';
import { money } from '../../../domain/money/money';
import { sampleCheckout, sampleSession } from '../../../domain/testing/samples';
import { describeCheckout } from './describe-checkout';

const branchId = asBranchId('brn_test');
const session = sampleSession({
  staff: { id: asStaffId('stf_other'), name: 'Somebody else', role: 'manager', branchId },
});

/** As the screen of somebody else shows it. */
function seen(status: Status, staffName: string | null, change: Partial<Checkout> = {}) {
  const checkout = sampleCheckout({ status, phase: status === 'PENDING' ? 'open' : 'closed', ...change });
  const order = {
    id: checkout.orderId,
    reference: checkout.reference,
    branchId,
    staffId: asStaffId('stf_test'),
    staffName,
    amount: checkout.amount,
    createdAt: checkout.createdAt,
  };
  const store = {
    findOrder: () => Promise.resolve({ order, checkouts: [checkout] }),
    findCanceller: () => Promise.resolve(null),
    findAcceptors: () => Promise.resolve(new Map([[checkout.id, 'Nadia']])),
    hasMoneyBeside: () => Promise.resolve(false),
  };
  return describeCheckout({ store, clock: { now: () => 2_000 } }, session, checkout);
}

it('names who made the sale once it is paid, whoever looks', async () => {
  expect((await seen('PAID', 'Amira')).soldBy).toBe('Amira');
  expect((await seen('PENDING', 'Amira')).soldBy).toBeNull();
});

it('names nobody for a sale that a restore found', async () => {
  expect((await seen('PAID', null)).soldBy).toBeNull();
});

it('names who let another amount count, and nobody where what was asked for came', async () => {
  const booked = { amount: money(1_200, 'AED'), to: 'receivable' } as const;
  expect((await seen('PAID', 'Amira', { booked })).acceptedBy).toBe('Nadia');
  expect((await seen('PAID', 'Amira')).acceptedBy).toBeNull();
});
