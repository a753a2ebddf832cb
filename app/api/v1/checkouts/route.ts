import { listQuery } from '@/lib/api/v1/checkout';
import { openCheckoutBody } from '@/lib/api/v1/open-checkout-body';
import { answer, problem } from '@/lib/server/http/answer';
import { systemRoute } from '@/lib/server/http/route';
import { listForSystem, openForSystem } from '@/lib/server/handlers/v1/checkouts';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const GET = systemRoute('checkouts.see', async ({ request, caller }) => {
  const query = listQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success)
    return problem('bad_request', { detail: 'Ask for ?reference=&status=&from=&to=&cursor=.' });
  const found = await listForSystem(caller, query.data);
  return found ? answer(found) : problem('key_not_allowed');
});

export const POST = systemRoute('checkouts.open', async ({ request, caller }) => {
  const read = await readKeyAndBody(request, openCheckoutBody);
  return read.ok ? openForSystem(caller, read.value) : read.error;
});
