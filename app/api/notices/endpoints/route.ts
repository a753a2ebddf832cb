import { outboundEndpointBody } from '@/lib/api/systems/outbound-webhooks';
import { answer, problem } from '@/lib/server/http/answer';
import { endpointsOf, newEndpoint } from '@/lib/server/handlers/outbound-webhooks';
import { readBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute(async ({ session }) => {
  const found = await endpointsOf(session);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});

export const POST = staffRoute(async ({ request, session }) => {
  const body = await readBody(request, outboundEndpointBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  const added = await newEndpoint(session, body.value);
  return added.ok ? answer(added.value, 201) : problem(added.error.kind);
});
