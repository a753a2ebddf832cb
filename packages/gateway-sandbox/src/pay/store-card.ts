import { ownedBy } from '../core/merchant';
import type { World } from '../core/world';
import type { Card } from '../model/payment';
import type { Checkout } from '../model/checkout';

interface Kept {
  readonly checkout: Checkout;
  readonly card: Card;
  /** The merchant's name for the customer. */
  readonly customerReferenceId: string;
}

/** Keeps a card for its customer; its token is what the merchant charges later. */
export function storeCard(world: World, { checkout, card, customerReferenceId }: Kept): void {
  const { firstName = '', lastName = '' } = checkout.customer ?? {};
  world.record({
    kind: 'stored-card',
    card: {
      customerReferenceId,
      token: `ctk_sandbox_${Buffer.from(world.random(32)).toString('hex')}`,
      cardBrand: card.brand,
      cardBin: card.bin ?? '424242',
      cardLast4: card.last4,
      cardHolderName: `${firstName} ${lastName}`.toUpperCase(),
      expiry: card.expiry ?? '2035-12-31',
      ...ownedBy(checkout),
    },
  });
}
