import { assertNever } from '../values/assert-never';

/** Why the merchant API says no; each answers 400 with one sentence. */
export type Refusal =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'invalid'; readonly reasons: readonly string[] }
  | { readonly kind: 'invalid-page-size' }
  | { readonly kind: 'duplicate-request'; readonly requestId: string }
  | { readonly kind: 'checkout-not-found' }
  | { readonly kind: 'not-pending' };

export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'malformed':
      return 'Malformed JSON request';
    case 'invalid':
      return ['Parameter validation failed:', ...refusal.reasons.map((reason) => `- ${reason}`)].join('\n');
    case 'invalid-page-size':
      return 'page size parameter must be a positive integer';
    case 'duplicate-request':
      return `A checkout already exists for this merchant with request id '${refusal.requestId}'`;
    case 'checkout-not-found':
      return 'Checkout not found for API merchant';
    case 'not-pending':
      return 'Only pending checkouts can be cancelled';
    default:
      return assertNever(refusal);
  }
}
