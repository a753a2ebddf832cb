import { makeLinkBody } from '@/lib/api/link-body';
import { answer } from '@/lib/server/answer';
import { answerLink } from '@/lib/server/answer-link';
import { linksOf, newLinkOrder } from '@/lib/server/manage-links';
import { problem } from '@/lib/server/problem';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute(async ({ session }) => {
  const found = await linksOf(session);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});

export const POST = staffRoute(async ({ request, session }) => {
  const read = await readKeyAndBody(request, makeLinkBody);
  if (!read.ok) return read.error;
  const { tapKey, body } = read.value;
  return answerLink(await newLinkOrder(session, { tapKey, ...body }), 201);
});
