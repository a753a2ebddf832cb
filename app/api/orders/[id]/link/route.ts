import { linkBody } from '@/lib/api/link-body';
import { answer } from '@/lib/server/answer';
import { answerLink } from '@/lib/server/answer-link';
import { linkForOrder, linkOf } from '@/lib/server/manage-links';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) =>
  answer(await linkOf(session, params.id)),
);

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, linkBody);
  if (!read.ok) return read.error;
  const { tapKey, body } = read.value;
  return answerLink(await linkForOrder(session, { tapKey, orderId: params.id, ...body }), 201);
});
