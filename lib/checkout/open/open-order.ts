import type { Checkout, Rejection } from '../../domain/checkout/checkout';
import type { QrImage } from '../../domain/ports/qr-codec';
import type { LimitReached } from '../../domain/checkout/order';
import { assertNever, err, ok, type Result } from '../../domain/core/result';
import type { OpenOutcome } from '../../domain/ports/checkout-store';
import { sendCreate } from '../create/send-create';
import type { CheckoutDeps } from '../deps';
import type { Staff } from '../../domain/staff/staff';
import { SECOND } from '../../domain/core/durations';
import type { Money } from '../../domain/money/money';
import { type CodeRequest, codeRequest, idempotentRequest, newCheckout, newOrder } from './new-checkout';

/** A checkout that was opened. `qr` is null while the outcome is unknown, or when the checkout is over. */
export type Opened = { readonly checkout: Checkout; readonly qr: QrImage | null };

export type OpenError =
  | LimitReached
  | { readonly kind: 'key_reused' | 'stopped' }
  | { readonly kind: 'in_flight'; readonly retryAfterMs: number }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly checkout: Checkout };

export type OpenOrderInput = CodeRequest & {
  /** Made on the device before it sends; the same for every repetition of one request. */
  readonly idempotencyKey: string;
  readonly staff: Pick<Staff, 'id' | 'branchId'>;
  readonly amount: Money;
};

/**
 * Charge: stores the order and the intent of its create, then sends the create. Ok with `qr` null: its outcome is unknown
 * and recovery is at work; nobody may charge again meanwhile.
 */
export async function openOrder(
  deps: CheckoutDeps,
  input: OpenOrderInput,
): Promise<Result<Opened, OpenError>> {
  const { staff, amount, note } = input;
  const { minor, currency } = amount;
  const order = newOrder(deps, { staff, amount, origin: 'till' });
  const outcome = await deps.store.openOrder(
    idempotentRequest(input.idempotencyKey, staff.id, {
      minor,
      currency,
      ...(note !== undefined && { note }),
    }),
    order,
    newCheckout(deps, codeRequest(input)),
  );
  if (outcome.kind === 'reference_taken')
    throw new Error(`The random reference of order ${order.id} is taken.`);
  return answerRequest(deps, outcome);
}

/** The first arrival of a request sends the create; every later one is answered from what is stored. */
export async function answerRequest(
  deps: CheckoutDeps,
  outcome: OpenOutcome | LimitReached,
): Promise<Result<Opened, OpenError>> {
  switch (outcome.kind) {
    case 'not_branch_currency':
    case 'above_largest_sale':
    case 'too_many_open':
      return err(outcome);
    case 'key_reused':
    case 'stopped':
      return err({ kind: outcome.kind });
    case 'created':
      return describe(deps, await sendCreate(deps, outcome.checkout));
    case 'replayed':
      return describe(deps, outcome.checkout);
    default:
      return assertNever(outcome);
  }
}

const RETRY_AFTER_MS = SECOND;

async function describe(deps: CheckoutDeps, checkout: Checkout): Promise<Result<Opened, OpenError>> {
  if (checkout.phase === 'creating') return err({ kind: 'in_flight', retryAfterMs: RETRY_AFTER_MS });
  if (checkout.rejection) return err({ kind: 'rejected', rejection: checkout.rejection, checkout });
  const isShown = checkout.phase === 'open' && !checkout.isStopped;
  return ok({ checkout, qr: isShown ? await deps.store.findQr(checkout.id) : null });
}
