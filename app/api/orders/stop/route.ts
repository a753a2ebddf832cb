import { stopBody } from '@/lib/api/checkouts/charge';
import { checkouts } from '@/lib/server/composition/checkouts';
import { staffRoute } from '@/lib/server/composition/sessions';
import { stopCharge } from '@/lib/server/handlers/till/stop-charge';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = staffRoute(async ({ request, session }) => {
  const read = await readKeyAndBody(request, stopBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return stopCharge(checkouts(), session, { idempotencyKey, ...body });
});
