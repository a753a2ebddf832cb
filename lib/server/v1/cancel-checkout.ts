import 'server-only';
import { cancelCheckout as cancel } from '../../checkout/cancel-checkout';
import { asCheckoutId } from '../../domain/ids';
import type { Caller } from '../../domain/ports/key-store';
import { container } from '../container';

/** Asks the payment service to close it. Asked twice it does no more than once, so no key is kept for it. */
export const cancelCheckout = ({ staff }: Caller, id: string) =>
  cancel(container().checkout, { id: asCheckoutId(id), staff });
