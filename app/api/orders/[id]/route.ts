import { answer } from '@/lib/server/answer';
import { findOrder } from '@/lib/server/load-order';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const order = await findOrder(params.id, session);
  return order ? answer(order) : problem('not_found');
});
