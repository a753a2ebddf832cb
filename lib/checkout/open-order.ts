import type { BranchId, StaffId } from '../domain/ids';
import type { Money } from '../domain/money';
import type { Tap } from '../domain/ports/checkout-store';
import type { Result } from '../domain/result';
import { answerTap } from './answer-tap';
import { codeWishes } from './code-wishes';
import type { Deps } from './deps';
import { fingerprint } from './fingerprint';
import { newCheckout } from './new-checkout';
import { newOrder } from './new-order';
import type { Opened, OpenError } from './opened';

export type OpenOrderInput = {
  /** Made on the device before it sends; the same for every repetition of one tap. */
  readonly tapKey: string;
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  readonly deviceReference: string;
  readonly amount: Money;
  /** Side of the picture in pixels, 64 to 1024. */
  readonly qrSize: number;
  readonly language: 'en' | 'ar';
};

/**
 * Charge: stores the order and its intent, then asks the gateway for a code.
 * Ok with `qr` null: the outcome is unknown and recovery is at work; nobody may charge again meanwhile.
 */
export async function openOrder(deps: Deps, input: OpenOrderInput): Promise<Result<Opened, OpenError>> {
  const { staff, amount, qrSize, language } = input;
  const tap: Tap = {
    key: input.tapKey,
    staffId: staff.id,
    fingerprint: fingerprint({ minor: amount.minor, currency: amount.currency }),
  };
  const outcome = await deps.store.openOrder(
    tap,
    newOrder(deps, { staff, amount, origin: 'till' }),
    newCheckout(deps, codeWishes({ deviceReference: input.deviceReference, qrSize, language })),
  );
  if (outcome.kind === 'reference_taken') throw new Error('A random reference was drawn twice.');
  return answerTap(deps, outcome);
}
