import { returnAddress } from './return-address';
import type { Visit } from './visit';

type Place = Pick<Visit, 'checkout' | 'language' | 'isEmbedded'>;

export function checkoutPath({ checkout, language, isEmbedded }: Place): string {
  const inApp = isEmbedded || checkout.type === 'MOBILE';
  return `${inApp ? '/embedded' : ''}/checkout/${checkout.checkoutKey}?lang=${language.code}`;
}

/** The bank's page for a payment. */
export function challengePath({ language, isEmbedded }: Place, paymentId: string): string {
  return `${isEmbedded ? '/embedded' : ''}/frames/redirect/payment/${paymentId}?lang=${language.code}`;
}

/** Where the payer ends who has just paid, failed or cancelled. A merchant's app closes its web view there. */
export function endPath({ checkout, language, isEmbedded }: Place): string {
  const { checkoutKey, type } = checkout;
  if (isEmbedded || type === 'MOBILE') return completePath({ checkout, language, isEmbedded });
  const page = returnAddress(checkout) === undefined ? 'payment-confirmation' : 'success-redirect';
  return `/${page}?checkout=${checkoutKey}&lang=${language.code}`;
}

/** Where someone looks again at a checkout that has ended: never straight off to the shop. */
export function resultPath(place: Place): string {
  return returnAddress(place.checkout) === undefined ? endPath(place) : completePath(place);
}

function completePath({ checkout, language }: Place): string {
  return `/complete/${checkout.checkoutKey}?lang=${language.code}`;
}
