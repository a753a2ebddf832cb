import 'server-only';
import type { z } from 'zod';
import type { openOrderBody } from '../../../api/checkouts/charge';
import type { CheckoutDeps } from '../../../checkout/deps';
import { openOrder } from '../../../checkout/open/open-order';
import { money } from '../../../domain/money/money';
import type { Session } from '../../../domain/ports/staff-store';
import { answerOpened, answerOpenError } from './answer-opened';

type IdempotentRequest = { readonly idempotencyKey: string };

/** A new order of the branch, opened by the signed-in person. */
export async function chargeOrder(
  deps: CheckoutDeps,
  session: Session,
  { amountMinor, currency, ...request }: IdempotentRequest & z.output<typeof openOrderBody>,
): Promise<Response> {
  const { staff, deviceReference } = session;
  const amount = money(amountMinor, currency);
  const opened = await openOrder(deps, { ...request, staff, deviceReference, amount });
  return opened.ok ? answerOpened(deps, session, opened.value) : answerOpenError(opened.error);
}
