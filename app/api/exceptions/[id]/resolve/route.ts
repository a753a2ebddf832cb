import { resolveExceptionBody } from '@/lib/api/exceptions/exception';
import { exceptions } from '@/lib/server/composition/exceptions';
import { staffRoute } from '@/lib/server/composition/sessions';
import { settleException } from '@/lib/server/handlers/office/exceptions';
import { problem } from '@/lib/server/http/answer';
import { readBody } from '@/lib/server/http/request-body';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const body = await readBody(request, resolveExceptionBody);
  if (!body.ok) return problem(body.error.kind, { detail: body.error.detail });
  return settleException(exceptions(), session, { id: params.id, ...body.value });
});
