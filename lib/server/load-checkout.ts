import 'server-only';
import type { OpenedDto } from '../api/order-dto';
import { toCheckoutDto } from '../api/to-checkout-dto';
import { toQrDto } from '../api/to-qr-dto';
import { asCheckoutId } from '../domain/ids';
import { isStorable } from '../domain/is-storable';
import { container } from './container';
import { currentSession } from './current-session';

/** A checkout with its code for the first paint; null when signed out or not of this branch. */
export async function loadCheckout(id: string): Promise<OpenedDto | null> {
  const session = await currentSession();
  if (!session || !isStorable(id)) return null;
  const { store, clock } = container().checkout;
  const found = await store.find(asCheckoutId(id), session.branch.id);
  if (!found) return null;
  const qr = found.phase === 'open' ? await store.findQr(found.id) : null;
  const around = { now: clock.now(), shop: session.branch.name };
  return { checkout: toCheckoutDto(found, around), qr: qr && toQrDto(qr) };
}
