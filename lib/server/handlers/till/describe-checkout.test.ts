import { expect, it } from 'vitest';
import { asBranchId, asStaffId } from '../../../domain/core/ids';
import type { Status } from '../../../domain/checkout/status';
import { sampleCheckout, sampleSession } from '../../../domain/testing/samples';
import { describeCheckout } from './describe-checkout';

const branchId = asBranchId('brn_test');
const session = sampleSession({
  staff: { id: asStaffId('stf_other'), name: 'Somebody else', role: 'manager', branchId },
});

/** As the screen of somebody else shows it. */
function seen(status: Status, staffName: string | null) {
  const checkout = sampleCheckout({ status, phase: status === 'PENDING' ? 'open' : 'closed' });
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
