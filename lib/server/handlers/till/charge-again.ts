import 'server-only';
import type { z } from 'zod';
import type { openAnotherBody } from '../../../api/checkouts/charge';
import type { CheckoutDeps } from '../../../checkout/deps';
import { openAnother } from '../../../checkout/open/open-another';
import { asOrderId } from '../../../domain/core/ids';
import type { Session } from '../../../domain/ports/staff-store';
import { answerAnotherError, answerOpened } from './answer-opened';

type IdempotentRequest = { readonly idempotencyKey: string };

/** A new code for an order of the branch. */
export async function chargeAgain(
  deps: CheckoutDeps,
  session: Session,
  { orderId, ...request }: IdempotentRequest & { orderId: string } & z.output<typeof openAnotherBody>,
): Promise<Response> {
  const { staff, deviceReference } = session;
  const opened = await openAnother(deps, {
    ...request,
    staff,
    deviceReference,
    orderId: asOrderId(orderId),
  });
  return opened.ok ? answerOpened(deps, session, opened.value) : answerAnotherError(opened.error);
}
