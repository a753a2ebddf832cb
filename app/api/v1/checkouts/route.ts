import { queryErrors } from '@/lib/api/field-errors';
import { listQuery } from '@/lib/api/v1/checkout';
import { openCheckoutBody } from '@/lib/api/v1/open-checkout-body';
import { payerAddress } from '@/lib/server/composition/checkouts';
import { env } from '@/lib/server/composition/env';
import { history } from '@/lib/server/composition/history';
import { systemGatewayRoute, systemRoute } from '@/lib/server/composition/keys';
import { systemCheckouts } from '@/lib/server/composition/reconcile';
import { listForSystem } from '@/lib/server/handlers/v1/checkouts';
import { openForSystem } from '@/lib/server/handlers/v1/open-checkout';
import { problem } from '@/lib/server/http/answer';
import { methods } from '@/lib/server/http/methods';
import { readKeyAndBody } from '@/lib/server/http/request-body';

const ASK = 'Ask for ?reference=&status=&from=&to=&cursor=.';

const get = systemRoute('checkouts.see', async ({ request, caller }) => {
  const query = listQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem('bad_request', { detail: ASK, errors: queryErrors(query.error) });
  const deps = { history: history(), payBase: env().GATEWAY_PAY_BASE_URL };
  return listForSystem(deps, caller, query.data);
});

/** A hundred items with the longest texts, each character escaped, and room. */
const LONGEST_BODY = 512 * 1024;

const post = systemGatewayRoute('checkouts.open', 1, async ({ request, caller }) => {
  const read = await readKeyAndBody(request, openCheckoutBody, LONGEST_BODY);
  if (!read.ok) return read.error;
  return openForSystem({ checkouts: systemCheckouts(), payerUrl: payerAddress() }, caller, read.value);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: get, POST: post });
