import { afterVersion } from '@/lib/api/checkouts/checkout';
import { changeFeed, checkouts } from '@/lib/server/composition/checkouts';
import { sessions, staffRoute } from '@/lib/server/composition/sessions';
import { pollCheckout } from '@/lib/server/handlers/till/poll-checkout';
import { problem } from '@/lib/server/http/answer';

export const GET = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const after = afterVersion.safeParse(new URL(request.url).searchParams.get('after'));
  if (!after.success) return problem('bad_request');
  const deps = { checkouts: checkouts(), changes: changeFeed().feed, sessions: sessions().sessions };
  return pollCheckout(deps, session, { id: params.id, after: after.data, signal: request.signal });
});
