import { asCheckoutId, asRequestId } from '../domain/ids';
import type { NewCheckout } from '../domain/ports/checkout-store';
import type { Wishes } from '../domain/wishes';
import type { Deps } from './deps';

/** Where the gateway takes no time to live, and documents none of its own: for display and for the watcher's pace. */
const UNDOCUMENTED_LIFE_MINUTES = 60;

/** Ids for one attempt. The request id is the gateway's only idempotency, hence 128 random bits. */
export function newCheckout(
  { clock, random, instance }: Pick<Deps, 'clock' | 'random' | 'instance'>,
  wishes: Wishes,
): NewCheckout {
  const createdAt = clock.now();
  return {
    id: asCheckoutId(`chk_${random.text(128)}`),
    requestId: asRequestId(`qt-${random.text(128)}`),
    wishes,
    askedBy: instance(),
    createdAt,
    expiresAt: createdAt + lifeMs(wishes),
  };
}

/** How long it can be paid, in milliseconds. */
export const lifeMs = (wishes: Wishes): number => {
  const minutes = 'expiresIn' in wishes ? wishes.expiresIn : undefined;
  return (minutes ?? UNDOCUMENTED_LIFE_MINUTES) * 60_000;
};
