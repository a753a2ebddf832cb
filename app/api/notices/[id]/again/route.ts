import { noContent } from '@/lib/server/answer';
import { repeatNotice } from '@/lib/server/manage-notices';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const again = await repeatNotice(session, params.id);
  return again.ok ? noContent() : problem(again.error.kind);
});
