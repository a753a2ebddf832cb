import type { Checkout } from '../model/checkout';
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

/** The bank's app, where the payer answers. */
export function bankAppPath({ language }: Place, paymentId: string): string {
  return `/bank/${paymentId}?lang=${language.code}`;
}

/** Where the payer arrives after the payment, a failure or a cancel. An app closes its web view there. */
export function endPath({ checkout, language, isEmbedded }: Place): string {
  const { checkoutKey, type } = checkout;
  if (isEmbedded || type === 'MOBILE') return completePath({ checkout, language, isEmbedded });
  const page = returnAddress(checkout) === undefined ? 'payment-confirmation' : 'success-redirect';
  return `/${page}?checkout=${checkoutKey}&lang=${language.code}`;
}

/** The result page for a later visit: it never redirects to the shop. */
export function resultPath(place: Place): string {
  return returnAddress(place.checkout) === undefined ? endPath(place) : completePath(place);
}

function completePath({ checkout, language }: Place): string {
  return `/complete/${checkout.checkoutKey}?lang=${language.code}`;
}

/** The shop's address with the ids of the checkout. It never carries the result. */
export function returnAddress({ returnUrl, requestId, id }: Checkout): string | undefined {
  const url = webUrl(returnUrl);
  if (!url) return undefined;
  const told = new URLSearchParams([
    ['reference', requestId],
    ['checkout', id],
  ]);
  // The shop's own query must come back unchanged, so it is not parsed.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}${told}`;
  return url.href;
}

/** The origin of the return address, if it is safe in a content security policy. */
export function returnOrigin({ returnUrl }: Checkout): string | undefined {
  const origin = webUrl(returnUrl)?.origin ?? '';
  // A host may hold a semicolon, which would end the directive.
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : undefined;
}

function webUrl(text = ''): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
}
