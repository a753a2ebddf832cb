import 'server-only';
import { toQrDto } from '../api/to-qr-dto';
import type { QrDto } from '../api/qr-dto';
import { cancelCheckout } from '../checkout/cancel-checkout';
import { checkCheckout } from '../checkout/check-checkout';
import type { Checkout } from '../domain/checkout';
import { asCheckoutId } from '../domain/ids';
import type { Session } from '../domain/ports/staff-store';
import { container } from './container';

/** What the till may do with a checkout of its branch; another branch's does not exist for it. */
export const cancel = (id: string, { staff }: Session) =>
  cancelCheckout(container().checkout, { id: asCheckoutId(id), staff });

export const check = (id: string, { branch }: Session) =>
  checkCheckout(container().checkout, { id: asCheckoutId(id), branchId: branch.id });

export const findCheckout = (id: string, { branch }: Session): Promise<Checkout | null> =>
  container().checkout.store.find(asCheckoutId(id), branch.id);

/** A screen waits for the outcome of a create: recovery may ask the gateway once more. */
export async function noteWish({ id, phase }: Checkout): Promise<void> {
  if (phase === 'opening' || phase === 'unanswered') await container().checkout.store.markWanted(id);
}

export async function findCode(id: string, session: Session): Promise<QrDto | null> {
  const found = await findCheckout(id, session);
  const qr = found?.phase === 'open' ? await container().checkout.store.findQr(found.id) : null;
  return qr && toQrDto(qr);
}
