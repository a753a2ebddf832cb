import 'server-only';
import type { z } from 'zod';
import type { openAnotherBody, openOrderBody } from '../../api/checkouts/charge';
import { openAnother } from '../../checkout/open/open-another';
import { openOrder } from '../../checkout/open/open-order';
import { asOrderId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import type { Session } from '../../domain/ports/staff-store';
import { container } from '../composition/container';

type IdempotentRequest = { readonly idempotencyKey: string };

/** A new order in the branch's name, for whoever is signed in. */
export const chargeOrder = (
  { staff, deviceReference }: Session,
  { amountMinor, currency, ...request }: IdempotentRequest & z.output<typeof openOrderBody>,
) =>
  openOrder(container().checkout, {
    ...request,
    staff,
    deviceReference,
    amount: money(amountMinor, currency),
  });

/** A new code for an order of the branch. */
export const chargeAgain = (
  { staff, deviceReference }: Session,
  { orderId, ...request }: IdempotentRequest & { orderId: string } & z.output<typeof openAnotherBody>,
) => openAnother(container().checkout, { ...request, staff, deviceReference, orderId: asOrderId(orderId) });
