import { answer } from '@/lib/server/answer';
import { findCode } from '@/lib/server/checkout-actions';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const code = await findCode(params.id, session);
  return code ? answer(code) : problem('not_found');
});
