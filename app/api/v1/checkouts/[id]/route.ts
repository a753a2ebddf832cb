import { problem } from '@/lib/server/http/answer';
import { systemRoute } from '@/lib/server/http/route';
import { answerSystemCheckout, findForSystem } from '@/lib/server/handlers/v1/checkouts';

export const GET = systemRoute<{ id: string }>('checkouts.see', async ({ params, caller }) => {
  const found = await findForSystem(caller, params.id);
  return found ? answerSystemCheckout(found) : problem('not_found');
});
