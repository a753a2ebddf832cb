import 'server-only';
import { toCheckoutDto } from '../api/to-checkout-dto';
import type { Checkout } from '../domain/checkout';
import type { Session } from '../domain/ports/staff-store';
import { answer } from './answer';
import { container } from './container';

export const answerCheckout = (checkout: Checkout, { branch }: Session): Response =>
  answer(toCheckoutDto(checkout, { now: container().checkout.clock.now(), shop: branch.name }));
