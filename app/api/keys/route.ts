import { makeKeyBody } from '@/lib/api/systems/keys';
import { keys } from '@/lib/server/composition/keys';
import { staffRoute } from '@/lib/server/composition/sessions';
import { addKey, answerKeys } from '@/lib/server/handlers/office/keys';
import { problem } from '@/lib/server/http/answer';
import { readBody } from '@/lib/server/http/request-body';

export const GET = staffRoute(({ session }) => answerKeys(keys(), session));

export const POST = staffRoute(async ({ request, session }) => {
  const body = await readBody(request, makeKeyBody);
  if (!body.ok) return problem(body.error.kind, { detail: body.error.detail });
  return addKey(keys(), session, body.value);
});
