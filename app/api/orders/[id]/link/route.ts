import { linkBody } from '@/lib/api/links/link-request';
import { links } from '@/lib/server/composition/links';
import { staffRoute } from '@/lib/server/composition/staff';
import { answerLinkOfOrder, linkForOrder } from '@/lib/server/handlers/office/links';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const GET = staffRoute<{ id: string }>(({ params, session }) =>
  answerLinkOfOrder(links(), session, params.id),
);

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, linkBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return linkForOrder(links(), session, { idempotencyKey, orderId: params.id, ...body });
});
