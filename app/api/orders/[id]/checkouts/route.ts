import { openAnotherBody } from '@/lib/api/open-order-body';
import { answerAnotherError, answerOpened } from '@/lib/server/answer-opened';
import { chargeAgain } from '@/lib/server/charge-order';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, openAnotherBody);
  if (!read.ok) return read.error;
  const { tapKey, body } = read.value;
  const opened = await chargeAgain(session, { tapKey, orderId: params.id, ...body });
  return opened.ok ? answerOpened(opened.value, session) : answerAnotherError(opened.error);
});
