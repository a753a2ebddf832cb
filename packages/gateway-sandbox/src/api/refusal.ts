import { assertNever } from '../values/result';

/** Refusals without parameters. The sentences with "not found" are the real gateway's wording. */
const sentences = {
  malformed: 'Malformed JSON request',
  'invalid-page-size': 'page size parameter must be a positive integer',
  'checkout-not-found': 'Checkout not found for API merchant',
  'not-pending': 'Only pending checkouts can be cancelled',
  'not-payable': 'Only pending checkouts can be paid',
  'not-refundable': 'Only paid checkouts can be refunded',
  'refund-too-late': 'Payments older than 90 days cannot be refunded',
  'not-resendable': 'Only pending terminal checkouts can be sent to their terminal again',
  'payment-not-found': 'Payment not found for API merchant',
  'not-capturable': 'Only authorized payments can be captured',
  'token-used': 'Invalid checkout ID, cant use the same Token for different checkout objects.',
  'stored-card-not-found': 'Stored card not found for the provided token',
  'subscription-not-found': 'Subscription not found for API merchant',
  'not-pausable': 'Only active subscriptions can be paused',
  'not-resumable': 'Only paused subscriptions can be resumed',
  'customer-not-found': 'Customer not found for API merchant',
  'branch-not-found': 'Branch not found for API merchant',
  'terminal-not-found': 'Terminal device not found',
  'webhook-not-found': 'Webhook not found for API merchant',
  'too-many-webhooks': 'No more than 10 webhooks can be registered',
} as const;

/** Why the merchant API refuses a call; each becomes a 400 with one sentence. */
export type Refusal =
  | { readonly kind: keyof typeof sentences }
  | { readonly kind: 'invalid'; readonly reasons: readonly string[] }
  | { readonly kind: 'duplicate-request'; readonly requestId: string }
  | { readonly kind: 'other-currency'; readonly currency: string }
  | { readonly kind: 'refund-too-much'; readonly left: string }
  | { readonly kind: 'amount-too-large'; readonly limit: string }
  | { readonly kind: 'currency-not-taken'; readonly currency: string; readonly taken: string }
  | { readonly kind: 'branch-name-taken'; readonly name: string }
  | { readonly kind: 'webhook-address-taken'; readonly address: string };

export function refusalText(refusal: Refusal): string {
  if (isPlain(refusal)) return sentences[refusal.kind];
  switch (refusal.kind) {
    case 'invalid':
      return ['Parameter validation failed:', ...refusal.reasons.map((reason) => `- ${reason}`)].join('\n');
    case 'duplicate-request':
      return `A checkout already exists for this merchant with request id '${refusal.requestId}'`;
    case 'other-currency':
      return `The refund must be in the currency of the checkout, ${refusal.currency}`;
    case 'refund-too-much':
      return `The refund exceeds what is left to refund, ${refusal.left}`;
    case 'amount-too-large':
      return `The amount exceeds the maximum checkout amount of this merchant, ${refusal.limit}`;
    case 'currency-not-taken':
      return `The currency ${refusal.currency} is not enabled for this merchant: use ${refusal.taken}`;
    case 'branch-name-taken':
      return `A branch already exists with the same name '${refusal.name}'`;
    case 'webhook-address-taken':
      return `A webhook already exists with the same address '${refusal.address}'`;
    default:
      return assertNever(refusal);
  }
}

function isPlain(refusal: Refusal): refusal is Refusal & { readonly kind: keyof typeof sentences } {
  return refusal.kind in sentences;
}
