import { answerCheckout } from '@/lib/server/answer-checkout';
import { cancel } from '@/lib/server/checkout-actions';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const result = await cancel(params.id, session);
  return result.ok ? answerCheckout(result.value, session) : problem(result.error.kind);
});
