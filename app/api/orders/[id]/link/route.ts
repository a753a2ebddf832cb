import { linkBody } from '@/lib/api/links/link-request';
import { answer } from '@/lib/server/http/answer';
import { answerLink, linkForOrder, linkOf } from '@/lib/server/handlers/links';
import { readKeyAndBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) =>
  answer(await linkOf(session, params.id)),
);

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, linkBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return answerLink(await linkForOrder(session, { idempotencyKey, orderId: params.id, ...body }), 201);
});
