/**
 * What a gateway call can end in, besides an answer. The class decides what may be repeated:
 * - `unreachable`: nothing was sent, so nothing can have happened
 * - `refused`: a definite no with the gateway's own sentence
 * - `throttled`: asked to slow down; probably not executed
 * - `in_doubt`: may or may not have happened; search before anything is repeated
 * - `credentials`: our key does not fit; never says anything about a payment
 */
export type GatewayError =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'refused'; readonly message: string; readonly reason: RefusalReason }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number | null }
  | { readonly kind: 'in_doubt'; readonly detail: string }
  | { readonly kind: 'credentials' };

/** Read from the documented sentences, since the gateway has no error codes. */
export type RefusalReason = 'not_found' | 'duplicate' | 'not_pending' | 'other';
