import type { Checkout } from '../checkout/checkout';

/** Where the payer goes back to. It says which checkout, never what became of it. */
export function returnAddress({ returnUrl, requestId, id }: Checkout): string | undefined {
  const url = webUrl(returnUrl);
  if (!url) return undefined;
  const told = new URLSearchParams([
    ['reference', requestId],
    ['checkout', id],
  ]);
  // The shop's own query is not parsed: it must come back letter for letter.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}${told}`;
  return url.href;
}

/** The origin of the return address as a content security policy may name it. */
export function returnOrigin({ returnUrl }: Checkout): string | undefined {
  const origin = webUrl(returnUrl)?.origin ?? '';
  // A host may hold a semicolon, which would end the directive.
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : undefined;
}

function webUrl(text = ''): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
}
