import { answerCheckout, check } from '@/lib/server/handlers/checkouts';
import { problem } from '@/lib/server/http/answer';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const result = await check(params.id, session);
  return result.ok ? answerCheckout(result.value, session) : problem(result.error.kind);
});
