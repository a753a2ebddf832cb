import type { Checkout, Rejection } from '../../domain/checkout/checkout';
import type { QrImage } from '../../domain/ports/qr-codec';
import type { LimitReached } from '../../domain/checkout/order';
import { assertNever, err, ok, type Result } from '../../domain/core/result';
import type { OpenOutcome, IdempotentRequest } from '../../domain/ports/checkout-store';
import { askForCode } from '../create/ask-for-code';
import type { CheckoutDeps } from '../deps';
import type { BranchId, StaffId } from '../../domain/core/ids';
import type { Money } from '../../domain/money/money';
import { codeRequest, fingerprint, newCheckout, newOrder } from './new-checkout';

/** What a tap on Charge or New code led to. `qr` is null while the outcome is unknown, or when it is over. */
export type Opened = { readonly checkout: Checkout; readonly qr: QrImage | null };

export type OpenError =
  | LimitReached
  | { readonly kind: 'key_reused' }
  | { readonly kind: 'in_flight'; readonly retryAfterMs: number }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly checkout: Checkout };

const ASK_AGAIN_MS = 1_000;

/** The first arrival of a tap does the work; every later one is answered from what is stored. */
export async function answerRequest(
  deps: CheckoutDeps,
  outcome: OpenOutcome | LimitReached,
): Promise<Result<Opened, OpenError>> {
  switch (outcome.kind) {
    case 'above_largest_sale':
    case 'too_many_open':
      return err(outcome);
    case 'key_reused':
      return err({ kind: 'key_reused' });
    case 'created':
      return describe(deps, await askForCode(deps, outcome.checkout));
    case 'replayed':
      return describe(deps, outcome.checkout);
    default:
      return assertNever(outcome);
  }
}

async function describe(deps: CheckoutDeps, checkout: Checkout): Promise<Result<Opened, OpenError>> {
  if (checkout.phase === 'creating') return err({ kind: 'in_flight', retryAfterMs: ASK_AGAIN_MS });
  if (checkout.rejection) return err({ kind: 'rejected', rejection: checkout.rejection, checkout });
  return ok({ checkout, qr: checkout.phase === 'open' ? await deps.store.findQr(checkout.id) : null });
}

export type OpenOrderInput = {
  /** Made on the device before it sends; the same for every repetition of one tap. */
  readonly idempotencyKey: string;
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
export async function openOrder(
  deps: CheckoutDeps,
  input: OpenOrderInput,
): Promise<Result<Opened, OpenError>> {
  const { staff, amount, qrSize, language } = input;
  const idempotency: IdempotentRequest = {
    key: input.idempotencyKey,
    staffId: staff.id,
    fingerprint: fingerprint({ minor: amount.minor, currency: amount.currency }),
  };
  const outcome = await deps.store.openOrder(
    idempotency,
    newOrder(deps, { staff, amount, origin: 'till' }),
    newCheckout(deps, codeRequest({ deviceReference: input.deviceReference, qrSize, language })),
  );
  if (outcome.kind === 'reference_taken') throw new Error('A random reference was drawn twice.');
  return answerRequest(deps, outcome);
}
