import { makeLinkBody } from '@/lib/api/links/link-request';
import { answer, problem } from '@/lib/server/http/answer';
import { answerLink, linksOf, newLinkOrder } from '@/lib/server/handlers/links';
import { readKeyAndBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute(async ({ session }) => {
  const found = await linksOf(session);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});

export const POST = staffRoute(async ({ request, session }) => {
  const read = await readKeyAndBody(request, makeLinkBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return answerLink(await newLinkOrder(session, { idempotencyKey, ...body }), 201);
});
