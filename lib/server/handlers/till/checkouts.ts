import 'server-only';
import { type QrDto, toQrDto } from '../../../api/checkouts/checkout';
import type { OpenedDto } from '../../../api/checkouts/order';
import { cancelCheckout } from '../../../checkout/cancel/cancel-checkout';
import type { CheckoutDeps } from '../../../checkout/deps';
import { checkCheckout } from '../../../checkout/observe/check-checkout';
import type { Checkout } from '../../../domain/checkout/checkout';
import { asCheckoutId, isStorable } from '../../../domain/core/ids';
import type { Session } from '../../../domain/ports/staff-store';
import { answer, problem } from '../../http/answer';
import { describeCheckout } from './describe-checkout';

type ReadDeps = Pick<CheckoutDeps, 'store' | 'clock'>;

/** What the till may do with a checkout of its branch; another branch's does not exist for it. */
export async function cancel(deps: CheckoutDeps, session: Session, id: string): Promise<Response> {
  const result = await cancelCheckout(deps, {
    id: asCheckoutId(id),
    staff: session.staff,
    releases: true,
  });
  return result.ok ? answerCheckout(deps, session, result.value) : problem(result.error.kind);
}

export async function check(deps: CheckoutDeps, session: Session, id: string): Promise<Response> {
  const result = await checkCheckout(deps, { id: asCheckoutId(id), branchId: session.branch.id });
  return result.ok ? answerCheckout(deps, session, result.value) : problem(result.error.kind);
}

/** The code of a checkout that can be paid. */
export async function answerQr({ store }: ReadDeps, { branch }: Session, id: string): Promise<Response> {
  const found = await store.find(asCheckoutId(id), branch.id);
  const qr = found && (await qrOf({ store }, found));
  return qr ? answer(qr) : problem('not_found');
}

/** A checkout with its code for the first paint; null when signed out or not of this branch. */
export async function loadCheckout(
  { store, clock }: ReadDeps,
  session: Session | null,
  id: string,
): Promise<OpenedDto | null> {
  if (!session || !isStorable(id)) return null;
  const found = await store.find(asCheckoutId(id), session.branch.id);
  if (!found) return null;
  return {
    checkout: await describeCheckout({ store, clock }, session, found),
    qr: await qrOf({ store }, found),
  };
}

async function qrOf(
  { store }: Pick<ReadDeps, 'store'>,
  { id, phase, isStopped }: Checkout,
): Promise<QrDto | null> {
  const qr = phase === 'open' && !isStopped ? await store.findQr(id) : null;
  return qr && toQrDto(qr);
}

export const answerCheckout = async (
  deps: ReadDeps,
  session: Session,
  checkout: Checkout,
): Promise<Response> => answer(await describeCheckout(deps, session, checkout));
