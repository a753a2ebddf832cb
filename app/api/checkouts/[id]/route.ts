import { answerCheckout } from '@/lib/server/answer-checkout';
import { findCheckout } from '@/lib/server/checkout-actions';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const found = await findCheckout(params.id, session);
  return found ? answerCheckout(found, session) : problem('not_found');
});
