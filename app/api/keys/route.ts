import { makeKeyBody } from '@/lib/api/systems/keys';
import { answer, problem } from '@/lib/server/http/answer';
import { keysOf, newKey } from '@/lib/server/handlers/keys';
import { readBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute(async ({ session }) => {
  const found = await keysOf(session);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});

export const POST = staffRoute(async ({ request, session }) => {
  const body = await readBody(request, makeKeyBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  const made = await newKey(session, body.value);
  return made.ok ? answer(made.value, 201) : problem(made.error.kind);
});
