import { listQuery } from '@/lib/api/v1/list-query';
import { openCheckoutBody } from '@/lib/api/v1/open-checkout-body';
import { answer } from '@/lib/server/answer';
import { problem } from '@/lib/server/problem';
import { systemRoute } from '@/lib/server/route';
import { listCheckouts } from '@/lib/server/v1/list-checkouts';
import { openCheckout } from '@/lib/server/v1/open-checkout';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';

export const GET = systemRoute('checkouts.see', async ({ request, caller }) => {
  const query = listQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success)
    return problem('bad_request', { detail: 'Ask for ?reference=&status=&from=&to=&cursor=.' });
  const found = await listCheckouts(caller, query.data);
  return found ? answer(found) : problem('key_not_allowed');
});

export const POST = systemRoute('checkouts.open', async ({ request, caller }) => {
  const read = await readKeyAndBody(request, openCheckoutBody);
  return read.ok ? openCheckout(caller, read.value) : read.error;
});
