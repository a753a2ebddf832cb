/** Assumptions that only a real sale, refund or delivery could prove. */
export const untestable: readonly string[] = [
  'A second create under one requestId returns the first checkout while it is pending, else is refused',
  'An expiry below the minimum is refused, not lengthened',
  'A declined card leaves the checkout PENDING; some declines make it FAILED',
  'A paid checkout cannot be cancelled any more; an authorised one can',
  'A repeated refund refunds twice, also under one referenceId',
  'Webhooks are signed with X-Paymennt-Signature, hex HMAC-SHA256 of the body, and retried for about an hour',
  'The code of a QR checkout leads to {pay host}/qr/{key}',
];
