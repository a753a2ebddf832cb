import { renewKeyBody } from '@/lib/api/systems/keys';
import { keys } from '@/lib/server/composition/keys';
import { staffRoute } from '@/lib/server/composition/sessions';
import { addKeyOfSystem } from '@/lib/server/handlers/office/keys';
import { problem } from '@/lib/server/http/answer';
import { readBody } from '@/lib/server/http/request-body';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const body = await readBody(request, renewKeyBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  return addKeyOfSystem(keys(), session, { id: params.id, ...body.value });
});
