import { asOrderId, asOrderReference, type BranchId, type StaffId } from '../domain/ids';
import type { Money } from '../domain/money';
import type { NewOrder } from '../domain/ports/checkout-store';
import type { Deps } from './deps';

type Wanted = {
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  readonly amount: Money;
  readonly origin: NewOrder['origin'];
};

/** An order under a number of ours. */
export const newOrder = ({ random }: Pick<Deps, 'random'>, { staff, amount, origin }: Wanted): NewOrder => ({
  id: asOrderId(`ord_${random.text(128)}`),
  reference: asOrderReference(readableReference(random.text(40))),
  branchId: staff.branchId,
  staffId: staff.id,
  amount,
  origin,
});

// Short enough to read out; 40 bits, and the database refuses a repetition.
const readableReference = (text: string) => `Q-${text.slice(0, 4)}-${text.slice(4, 8)}`.toUpperCase();
