/** A line of the append-only event log: who did or saw what to an order. */
export type OrderEvent = {
  readonly kind:
    | 'order.opened'
    | 'order.restored'
    | 'link.made'
    | 'link.tapped'
    | 'link.ended'
    | 'checkout.opening'
    | 'checkout.restored'
    | 'checkout.opened'
    | 'checkout.rejected'
    | 'checkout.unanswered'
    | 'checkout.adopted'
    | 'checkout.asked_again'
    | 'checkout.adopted_late'
    | 'checkout.twin_closing'
    | 'checkout.twin_money'
    | 'exception.resolved'
    | 'checkout.status'
    | 'checkout.late'
    | 'checkout.unusual'
    | 'checkout.held'
    | 'checkout.mismatch'
    | 'checkout.resent'
    | 'checkout.closing'
    | 'checkout.cancel_refused'
    | 'checkout.cancel_denied'
    | 'refund.asked'
    | 'refund.done'
    | 'refund.failed';
  readonly detail: Readonly<Record<string, string | number | null>>;
};
