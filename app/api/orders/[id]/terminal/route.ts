import { openOnTerminalBody } from '@/lib/api/open-on-terminal-body';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';
import { staffRoute } from '@/lib/server/route';
import { chargeOnTerminal } from '@/lib/server/use-terminals';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, openOnTerminalBody);
  if (!read.ok) return read.error;
  const { tapKey, body } = read.value;
  return chargeOnTerminal(session, { tapKey, orderId: params.id, ...body });
});
