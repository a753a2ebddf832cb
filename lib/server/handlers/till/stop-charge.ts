import 'server-only';
import type { z } from 'zod';
import type { stopBody } from '../../../api/checkouts/charge';
import { stopRequest } from '../../../checkout/cancel/stop-request';
import type { CheckoutDeps } from '../../../checkout/deps';
import { asStaffId } from '../../../domain/core/ids';
import type { Session } from '../../../domain/ports/staff-store';
import { noContent } from '../../http/answer';

type Stop = { readonly idempotencyKey: string } & z.output<typeof stopBody>;

/** 204 as soon as the wish is stored: what comes of it is seen in the sale. It asks nothing of the gateway, so nothing is in its way. */
export async function stopCharge(
  deps: Pick<CheckoutDeps, 'store'>,
  { staff }: Session,
  { idempotencyKey: key, staffId }: Stop,
): Promise<Response> {
  await stopRequest(deps, { request: { key, staffId: asStaffId(staffId) }, by: staff });
  return noContent();
}
