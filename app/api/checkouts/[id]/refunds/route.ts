import { refundBody } from '@/lib/api/refund-body';
import { giveBack } from '@/lib/server/give-back';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, refundBody);
  if (!read.ok) return read.error;
  const { tapKey, body } = read.value;
  return giveBack(session, { id: params.id, tapKey, ...body });
});
