import { refunds } from '@/lib/server/composition/refunds';
import { staffRoute } from '@/lib/server/composition/sessions';
import { findSale } from '@/lib/server/handlers/till/sale';
import { answer, problem } from '@/lib/server/http/answer';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const sale = await findSale(refunds(), session, params.id);
  return sale ? answer(sale) : problem('not_found');
});
