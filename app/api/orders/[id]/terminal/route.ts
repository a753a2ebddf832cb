import { openOnTerminalBody } from '@/lib/api/checkouts/charge';
import { readKeyAndBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';
import { chargeOnTerminal } from '@/lib/server/handlers/terminals';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, openOnTerminalBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return chargeOnTerminal(session, { idempotencyKey, orderId: params.id, ...body });
});
