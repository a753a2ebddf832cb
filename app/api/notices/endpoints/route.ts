import { outboundEndpointBody } from '@/lib/api/systems/outbound-webhooks';
import { outboundWebhooks } from '@/lib/server/composition/outbound-webhooks';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerEndpoints, newEndpoint } from '@/lib/server/handlers/office/outbound-webhooks';
import { problem } from '@/lib/server/http/answer';
import { readBody } from '@/lib/server/http/request-body';

export const GET = staffRoute(({ session }) => answerEndpoints(outboundWebhooks(), session));

export const POST = staffRoute(async ({ request, session }) => {
  const body = await readBody(request, outboundEndpointBody);
  if (!body.ok) return problem(body.error.kind, { detail: body.error.detail });
  return newEndpoint(outboundWebhooks(), session, body.value);
});
