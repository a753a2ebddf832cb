import { afterVersion } from '@/lib/api/after-version';
import { answerCheckout } from '@/lib/server/answer-checkout';
import { findCheckout, noteWish } from '@/lib/server/checkout-actions';
import { holdCheckout, mayHold } from '@/lib/server/hold-checkout';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const after = afterVersion.safeParse(new URL(request.url).searchParams.get('after'));
  if (!after.success) return problem('bad_request');
  const found = await findCheckout(params.id, session);
  if (!found) return problem('not_found');
  await noteWish(found);
  return found.version === after.data && mayHold(found)
    ? holdCheckout(found, { session, signal: request.signal })
    : answerCheckout(found, session);
});
