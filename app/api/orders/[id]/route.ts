import { answer, problem } from '@/lib/server/http/answer';
import { findOrder } from '@/lib/server/handlers/orders';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const order = await findOrder(params.id, session);
  return order ? answer(order) : problem('not_found');
});
