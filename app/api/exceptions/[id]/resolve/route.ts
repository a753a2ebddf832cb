import { resolveExceptionBody } from '@/lib/api/resolve-exception-body';
import { problem } from '@/lib/server/problem';
import { readBody } from '@/lib/server/read-body';
import { staffRoute } from '@/lib/server/route';
import { settleException } from '@/lib/server/settle-exception';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const body = await readBody(request, resolveExceptionBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  return settleException(session, { id: params.id, ...body.value });
});
