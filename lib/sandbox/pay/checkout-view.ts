import type { Checkout, DeclineReason } from '../checkout/checkout';
import type { Language } from './language';
import type { PayMistake } from './pay-form';

/** What the pay form shows, after whatever was tried before. */
export interface CheckoutView {
  readonly checkout: Checkout;
  readonly language: Language;
  readonly isEmbedded: boolean;
  readonly mistakes: readonly PayMistake[];
  readonly decline?: DeclineReason | undefined;
  /** The only entry that is ever shown again. */
  readonly nameOnCard?: string | undefined;
}
