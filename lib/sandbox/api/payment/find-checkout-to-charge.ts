import type { Checkout } from '../../checkout/checkout';
import { onlineMinutes } from '../../checkout/online-minutes';
import type { World } from '../../core/world';
import type { DebitRequest } from '../../payment/debit-request';
import type { Result } from '../../values/result';
import { findCheckout } from '../checkout/find-checkout';
import { openCheckout } from '../checkout/open-checkout';
import type { Refusal } from '../refusal';

/** The pending checkout that a debit names, or a new one from its details. */
export function findCheckoutToCharge(world: World, request: DebitRequest): Result<Checkout, Refusal> {
  const { checkoutId = '', checkoutDetails } = request;
  const found = checkoutDetails ? open(world, checkoutDetails) : findCheckout(world, checkoutId);
  if (!found.ok || found.value.status === 'PENDING') return found;
  return { ok: false, error: { kind: 'not-payable' } };
}

type Details = NonNullable<DebitRequest['checkoutDetails']>;

function open(world: World, details: Details): Result<Checkout, Refusal> {
  const opened = openCheckout(world, 'WEB', { ...details, expiresIn: onlineMinutes });
  return opened.ok ? { ok: true, value: opened.value.checkout } : opened;
}
