import { problem } from '@/lib/server/problem';
import { systemRoute } from '@/lib/server/route';
import { answerCheckout } from '@/lib/server/v1/answer-checkout';
import { findCheckout } from '@/lib/server/v1/find-checkout';

export const GET = systemRoute<{ id: string }>('checkouts.see', async ({ params, caller }) => {
  const found = await findCheckout(caller, params.id);
  return found ? answerCheckout(found) : problem('not_found');
});
