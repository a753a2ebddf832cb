import { answer } from '@/lib/server/answer';
import { endKey } from '@/lib/server/manage-keys';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const ended = await endKey(session, params.id);
  return ended.ok ? answer(ended.value) : problem(ended.error.kind);
});
