import { noContent, problem } from '@/lib/server/http/answer';
import { repeatDelivery } from '@/lib/server/handlers/outbound-webhooks';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const again = await repeatDelivery(session, params.id);
  return again.ok ? noContent() : problem(again.error.kind);
});
