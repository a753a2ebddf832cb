import 'server-only';
import { asCheckoutId } from '../../domain/ids';
import type { Caller } from '../../domain/ports/key-store';
import { container } from '../container';
import { problem } from '../problem';

/** The capture needs a payment's id, and checkouts of no channel of ours are ever told theirs. */
export async function refuseCapture({ branch }: Caller, id: string): Promise<Response> {
  const found = await container().checkout.store.find(asCheckoutId(id), branch.id);
  if (!found) return problem('not_found');
  const number = found.gateway ? ` It is checkout ${found.gateway.id} there.` : '';
  const detail = `The payment service tells no payment id for it, so capture it in the payment service’s own portal before it expires.${number}`;
  return problem('capture_unavailable', { detail, checkoutId: found.id });
}
