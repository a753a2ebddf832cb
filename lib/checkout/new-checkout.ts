import type { CodeWishes } from '../domain/checkout';
import { asCheckoutId, asRequestId } from '../domain/ids';
import type { NewCheckout } from '../domain/ports/checkout-store';
import type { Deps } from './deps';

/** A code lives this long. The gateway's shortest is 5 minutes; a queue at a counter wants no more than this. */
export const EXPIRES_IN_MINUTES = 15;

/** Ids for one attempt. The request id is the gateway's only idempotency, hence 128 random bits. */
export function newCheckout(
  { clock, random, instance }: Pick<Deps, 'clock' | 'random' | 'instance'>,
  wishes: CodeWishes,
): NewCheckout {
  const createdAt = clock.now();
  return {
    id: asCheckoutId(`chk_${random.text(128)}`),
    requestId: asRequestId(`qt-${random.text(128)}`),
    wishes,
    askedBy: instance(),
    createdAt,
    expiresAt: createdAt + EXPIRES_IN_MINUTES * 60_000,
  };
}
