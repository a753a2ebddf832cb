import type { World } from '../core/world';
import { redirect } from '../page/redirect';
import type { Payment } from '../payment/payment';
import { declinePayment } from './decline-payment';
import { checkoutPath, endPath } from './pay-paths';
import { settlePayment } from './settle-payment';
import { showChallenge } from './show-challenge';
import type { Visit } from './visit';

/** The payer answered the bank. An answer that comes too late changes nothing and shows how things stand. */
export function answerChallenge(world: World, visit: Visit): Response {
  const { call, checkout, payment } = visit;
  if (checkout.status !== 'PENDING') return redirect(endPath(visit));
  if (payment?.status !== 'REDIRECT') return redirect(checkoutPath(visit));
  const answer = new URLSearchParams(call.body).get('answer');
  if (answer === 'approve') {
    settlePayment(world, { ...visit, ...paymentFacts(payment) });
    return redirect(endPath(visit));
  }
  return answer === 'reject' ? reject(world, visit, payment) : showChallenge(visit);
}

function reject(world: World, visit: Visit, payment: Payment): Response {
  const { checkout } = visit;
  declinePayment(world, { checkout, reason: 'not_authenticated', ...paymentFacts(payment) });
  const isPending = world.state.checkouts.get(checkout.id)?.status === 'PENDING';
  return redirect(isPending ? `${checkoutPath(visit)}&declined=yes` : endPath(visit));
}

const paymentFacts = ({ id: paymentId, card, by }: Payment) => ({ paymentId, card, by });
