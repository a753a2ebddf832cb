import { noContent, problem } from '@/lib/server/http/answer';
import { stopEndpoint } from '@/lib/server/handlers/outbound-webhooks';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const ended = await stopEndpoint(session, params.id);
  return ended.ok ? noContent() : problem(ended.error.kind);
});
