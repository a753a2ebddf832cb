import type { Checkout } from '../../checkout/checkout';
import type { World } from '../../core/world';
import type { Result } from '../../values/result';

export interface ActionRefusal {
  readonly kind: 'invalid' | 'wrong-state';
  /** For the developer who asked. */
  readonly sentence: string;
}

/**
 * Something that happens to a checkout without the merchant: the payer, the bank, the portal or time does it.
 * `input` is checked by the action, and may as well be the fields of a form. Gives the checkout as it stands then.
 */
export type Action = (world: World, checkout: Checkout, input: unknown) => Result<Checkout, ActionRefusal>;
