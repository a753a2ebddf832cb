import { answer, problem } from '@/lib/server/http/answer';
import { findCode } from '@/lib/server/handlers/checkouts';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const code = await findCode(params.id, session);
  return code ? answer(code) : problem('not_found');
});
