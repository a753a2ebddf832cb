import { noContent } from '@/lib/server/answer';
import { stopEndpoint } from '@/lib/server/manage-notices';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const ended = await stopEndpoint(session, params.id);
  return ended.ok ? noContent() : problem(ended.error.kind);
});
