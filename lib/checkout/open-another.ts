import type { Checkout } from '../domain/checkout';
import type { BranchId, OrderId, StaffId } from '../domain/ids';
import { err, type Result } from '../domain/result';
import { answerTap } from './answer-tap';
import { codeWishes } from './code-wishes';
import type { Deps } from './deps';
import { fingerprint } from './fingerprint';
import { newCheckout } from './new-checkout';
import type { Opened, OpenError } from './opened';

export type OpenAnotherInput = {
  readonly tapKey: string;
  readonly orderId: OrderId;
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  readonly deviceReference: string;
  readonly qrSize: number;
  readonly language: 'en' | 'ar';
};

export type OpenAnotherError =
  | OpenError
  | { readonly kind: 'not_found' }
  | { readonly kind: 'already_payable' | 'already_paid'; readonly checkout: Checkout };

/** New code for an order. Refused while another code of it could be paid, and after money came. */
export async function openAnother(
  deps: Deps,
  input: OpenAnotherInput,
): Promise<Result<Opened, OpenAnotherError>> {
  const { orderId, staff, deviceReference, qrSize, language } = input;
  const tap = { key: input.tapKey, staffId: staff.id, fingerprint: fingerprint({ orderId }) };
  const order = { id: orderId, branchId: staff.branchId };
  const outcome = await deps.store.openAnother(
    tap,
    order,
    newCheckout(deps, codeWishes({ deviceReference, qrSize, language })),
  );
  switch (outcome.kind) {
    case 'not_found':
      return err({ kind: 'not_found' });
    case 'already_payable':
    case 'already_paid':
      return err({ kind: outcome.kind, checkout: outcome.checkout });
    default:
      return answerTap(deps, outcome);
  }
}
