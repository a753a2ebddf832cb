import { assertNever } from '../domain/assert-never';
import type { Checkout } from '../domain/checkout';
import type { OpenOutcome } from '../domain/ports/checkout-store';
import type { LimitReached } from '../domain/sale-limits';
import { err, ok, type Result } from '../domain/result';
import { askForCode } from './ask-for-code';
import type { Deps } from './deps';
import type { Opened, OpenError } from './opened';

const ASK_AGAIN_MS = 1_000;

/** The first arrival of a tap does the work; every later one is answered from what is stored. */
export async function answerTap(
  deps: Deps,
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

async function describe(deps: Deps, checkout: Checkout): Promise<Result<Opened, OpenError>> {
  if (checkout.phase === 'opening') return err({ kind: 'in_flight', retryAfterMs: ASK_AGAIN_MS });
  if (checkout.rejection) return err({ kind: 'rejected', rejection: checkout.rejection, checkout });
  return ok({ checkout, qr: checkout.phase === 'open' ? await deps.store.findQr(checkout.id) : null });
}
