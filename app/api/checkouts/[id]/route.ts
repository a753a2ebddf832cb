import { afterVersion } from '@/lib/api/checkouts/checkout';
import { answerCheckout, findForTill, noteAwaited } from '@/lib/server/handlers/checkouts';
import { holdCheckout, canHold } from '@/lib/server/handlers/held-checkout';
import { problem } from '@/lib/server/http/answer';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const after = afterVersion.safeParse(new URL(request.url).searchParams.get('after'));
  if (!after.success) return problem('bad_request');
  const found = await findForTill(params.id, session);
  if (!found) return problem('not_found');
  await noteAwaited(found);
  return found.version === after.data && canHold(found)
    ? holdCheckout(found, { session, signal: request.signal })
    : answerCheckout(found, session);
});
