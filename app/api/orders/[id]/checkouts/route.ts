import { openAnotherBody } from '@/lib/api/checkouts/charge';
import { checkouts } from '@/lib/server/composition/checkouts';
import { staffRoute } from '@/lib/server/composition/staff';
import { chargeAgain } from '@/lib/server/handlers/till/charge';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, openAnotherBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return chargeAgain(checkouts(), session, { idempotencyKey, orderId: params.id, ...body });
});
