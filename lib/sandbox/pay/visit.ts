import type { Checkout } from '../checkout/checkout';
import type { Call } from '../core/call';
import type { Payment } from '../payment/payment';
import type { Language } from './language';

/** Someone at one of the pay pages. */
export interface Visit {
  readonly call: Call;
  readonly checkout: Checkout;
  readonly language: Language;
  /** In the web view of a merchant's app, where no link may lead away. */
  readonly isEmbedded: boolean;
  /** The payment that the bank's page is about; only that page has one. */
  readonly payment?: Payment | undefined;
}
