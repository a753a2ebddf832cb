import { pollQuery } from '@/lib/api/checkouts/checkout';
import { polls } from '@/lib/server/composition/exceptions';
import { publicRoute } from '@/lib/server/composition/runtime';
import { sessions } from '@/lib/server/composition/sessions';
import { currentToken } from '@/lib/server/auth/session';
import { pollCheckout } from '@/lib/server/handlers/till/poll-checkout';
import { problem } from '@/lib/server/http/answer';
import { areIds } from '@/lib/server/http/route';

// Its session is read with its checkout. The server script asks it without the framework (`scripts/lib/wire/answer-polls.mjs`),
// so it knows nothing but its request.
export const GET = publicRoute<{ id: string }>(async (request, params) => {
  const tokenHash = currentToken(sessions(), request);
  if (tokenHash === null) return problem('signed_out');
  if (!areIds(params)) return problem('not_found');
  const { searchParams } = new URL(request.url);
  const query = pollQuery.safeParse({ after: searchParams.get('after'), mine: searchParams.get('mine') });
  if (!query.success) return problem('bad_request');
  return pollCheckout(polls(), { ...params, ...query.data, tokenHash, signal: request.signal });
});
