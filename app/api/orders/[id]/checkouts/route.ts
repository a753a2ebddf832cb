import { openAnotherBody } from '@/lib/api/checkouts/charge';
import { answerAnotherError, answerOpened } from '@/lib/server/handlers/answer-opened';
import { chargeAgain } from '@/lib/server/handlers/charge';
import { readKeyAndBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, openAnotherBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  const opened = await chargeAgain(session, { idempotencyKey, orderId: params.id, ...body });
  return opened.ok ? answerOpened(opened.value, session) : answerAnotherError(opened.error);
});
