import 'server-only';
import type { ProblemDto, ProblemKind } from '../../api/problem';
import type { SystemProblemKind } from '../../api/v1/problem';

type Kind = ProblemKind | SystemProblemKind;

/** The HTTP status of each kind of failure, and a sentence for people who read logs. */
const TABLE: Record<Kind, readonly [status: number, title: string]> = {
  bad_request: [400, 'The request does not have the expected form.'],
  signed_out: [401, 'Sign in first.'],
  forbidden: [403, 'This request did not come from the till’s own pages.'],
  not_allowed: [403, 'The signed-in person may not do this.'],
  not_found: [404, 'Not found.'],
  wrong_pin: [401, 'The PIN is wrong.'],
  sign_in_locked: [429, 'Too many wrong PINs; wait before the next try.'],
  key_reused: [422, 'This Idempotency-Key was used for another request.'],
  in_flight: [409, 'The first request with this Idempotency-Key is still running; ask again.'],
  not_branch_currency: [422, 'Staff sell in the currency of their branch; load the page again.'],
  above_largest_sale: [422, 'The amount is above the largest sale allowed here.'],
  too_many_open: [409, 'This till has too many codes that can still be paid.'],
  page_unreachable: [409, 'Customers cannot open a page of this server; offer the payment service’s link.'],
  already_payable: [409, 'Another checkout of this order can still be paid.'],
  already_paid: [409, 'Money was already taken for this order.'],
  money_reserved: [409, 'Money is reserved for this order; collect or release it first.'],
  not_cancellable: [409, 'The checkout cannot be cancelled now.'],
  not_refundable: [409, 'There is no payment here that can be refunded.'],
  refund_in_doubt: [409, 'An earlier refund of this payment has no outcome yet.'],
  refund_not_seen: [
    502,
    'The payment service gave no clear answer, and no refund was seen since; ask again with another key.',
  ],
  other_currency: [422, 'The payment was made in another currency.'],
  too_much: [422, 'The amount is more than what is left of the payment.'],
  already_resolved: [409, 'This was resolved already.'],
  sale_has_money: [409, 'Other payments brought this sale money; say that this one comes on top, and why.'],
  unsuitable: [422, 'An exception of this kind cannot be resolved like that.'],
  already_added: [409, 'Changes are sent to this address already.'],
  inside_network: [422, 'The address lies in the shop’s own network, which was not allowed.'],
  too_many_endpoints: [409, 'Changes are sent to 20 addresses already. End one of them first.'],
  gateway_refused: [502, 'The payment service refused the request.'],
  gateway_unreachable: [503, 'The payment service cannot be reached; nothing was started.'],
  gateway_credentials: [503, 'The payment service does not accept our keys.'],
  gateway_busy: [503, 'The payment service asked to slow down.'],
  answer_mismatch: [502, 'The payment service answered with another checkout; nothing was started.'],
  code_unusable: [502, 'The payment service sent a code that cannot be trusted; nothing was started.'],
  stopped: [409, 'This request was stopped before it came; nothing was started.'],
  not_started: [503, 'The payment was never started.'],
  key_unknown: [401, 'Send a key of this shop: Authorization: Bearer qtill_...'],
  key_not_allowed: [403, 'This key does not allow that; a manager can make another.'],
  reference_taken: [409, 'This reference belongs to an order of another amount, currency or branch.'],
  capture_unavailable: [409, 'The payment service takes the capture of this payment only in its own portal.'],
  method_not_allowed: [405, 'This address does not take that method; the header Allow names those it takes.'],
  body_too_large: [413, 'The body is larger than this address takes.'],
  too_many_requests: [429, 'This key asks too often; ask again with the same key.'],
  busy: [503, 'The server or the payment service is busy; ask again with the same key.'],
  internal: [500, 'Something went wrong on our side.'],
};

type Extra = Pick<
  ProblemDto,
  | 'detail'
  | 'retryAfterMs'
  | 'checkoutId'
  | 'resolved'
  | 'saleHas'
  | 'remainingMinor'
  | 'remaining'
  | 'limit'
  | 'errors'
>;

/** The body of an expected failure. */
export function problemOf(kind: Kind, extra: Extra = {}): Omit<ProblemDto, 'kind'> & { kind: Kind } {
  const [status, title] = TABLE[kind];
  return { kind, title, status, ...extra };
}

/** An expected failure as application/problem+json. */
export function problem(kind: Kind, extra: Extra = {}): Response {
  const body = problemOf(kind, extra);
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'private, no-store',
  });
  if (kind === 'key_unknown') headers.set('WWW-Authenticate', 'Bearer');
  if (extra.retryAfterMs !== undefined)
    headers.set('Retry-After', String(Math.ceil(extra.retryAfterMs / 1000)));
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** A DTO as JSON that no cache may keep. */
export const answer = <Dto>(dto: Dto, status = 200): Response =>
  Response.json(dto, { status, headers: { 'Cache-Control': 'private, no-store' } });

export const noContent = (): Response =>
  new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
