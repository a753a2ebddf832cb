import { resolveExceptionBody } from '@/lib/api/exceptions/exception';
import { problem } from '@/lib/server/http/answer';
import { readBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';
import { settleException } from '@/lib/server/handlers/exceptions';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const body = await readBody(request, resolveExceptionBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  return settleException(session, { id: params.id, ...body.value });
});
