import { makeKeyBody } from '@/lib/api/make-key-body';
import { answer } from '@/lib/server/answer';
import { keysOf, newKey } from '@/lib/server/manage-keys';
import { problem } from '@/lib/server/problem';
import { readBody } from '@/lib/server/read-body';
import { staffRoute } from '@/lib/server/route';

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
