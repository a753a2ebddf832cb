import 'server-only';
import { type QrDto, toCheckoutDto, toQrDto } from '../../api/checkouts/checkout';
import { cancelCheckout } from '../../checkout/cancel/cancel-checkout';
import { checkCheckout } from '../../checkout/observe/check-checkout';
import type { Checkout } from '../../domain/checkout/checkout';
import { asCheckoutId, isStorable } from '../../domain/core/ids';
import type { Session } from '../../domain/ports/staff-store';
import { container } from '../composition/container';
import type { OpenedDto } from '../../api/checkouts/order';
import { currentSession } from '../auth/session';
import { answer } from '../http/answer';

/** What the till may do with a checkout of its branch; another branch's does not exist for it. */
export const cancel = (id: string, { staff }: Session) =>
  cancelCheckout(container().checkout, { id: asCheckoutId(id), staff });

export const check = (id: string, { branch }: Session) =>
  checkCheckout(container().checkout, { id: asCheckoutId(id), branchId: branch.id });

export const findForTill = (id: string, { branch }: Session): Promise<Checkout | null> =>
  container().checkout.store.find(asCheckoutId(id), branch.id);

/** A screen waits for the outcome of a create: recovery may ask the gateway once more. */
export async function noteAwaited({ id, phase }: Checkout): Promise<void> {
  if (phase === 'creating' || phase === 'outcome_unknown') await container().checkout.store.markAwaited(id);
}

export async function findCode(id: string, session: Session): Promise<QrDto | null> {
  const found = await findForTill(id, session);
  const qr = found?.phase === 'open' ? await container().checkout.store.findQr(found.id) : null;
  return qr && toQrDto(qr);
}

/** A checkout with its code for the first paint; null when signed out or not of this branch. */
export async function loadCheckout(id: string): Promise<OpenedDto | null> {
  const session = await currentSession();
  if (!session || !isStorable(id)) return null;
  const { store, clock } = container().checkout;
  const found = await store.find(asCheckoutId(id), session.branch.id);
  if (!found) return null;
  const qr = found.phase === 'open' ? await store.findQr(found.id) : null;
  const context = { now: clock.now(), shop: session.branch.name };
  return { checkout: toCheckoutDto(found, context), qr: qr && toQrDto(qr) };
}

export const answerCheckout = (checkout: Checkout, { branch }: Session): Response =>
  answer(toCheckoutDto(checkout, { now: container().checkout.clock.now(), shop: branch.name }));
