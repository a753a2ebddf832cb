import 'server-only';
import type { CheckoutListBody } from '../../api/v1/checkout';
import { readCursor, writeCursor } from '../../api/cursor';
import type { ListQuery } from '../../api/v1/list-query';
import { toCheckoutBody } from '../../api/v1/to-checkout-body';
import { asCheckoutId, asOrderReference } from '../../domain/ids';
import type { Caller } from '../../domain/ports/key-store';
import { listCheckouts as list } from '../../history/list-checkouts';
import { container } from '../container';

/** A page of the branch's checkouts, without their pictures. */
export async function listCheckouts({ staff }: Caller, query: ListQuery): Promise<CheckoutListBody | null> {
  const { reference, status, from, to, cursor } = query;
  const after = cursor === undefined ? null : readCursor(cursor);
  const found = await list(container().history, {
    staff,
    reference: reference === undefined ? null : asOrderReference(reference),
    status: status ?? null,
    from: from === undefined ? null : Date.parse(from),
    to: to === undefined ? null : Date.parse(to),
    after: after && { ...after, id: asCheckoutId(after.id) },
  });
  if (!found.ok) return null;
  const { payBase } = container().checkout;
  const { checkouts, next } = found.value;
  return {
    checkouts: checkouts.map(({ checkout }) => toCheckoutBody(checkout, { qr: null, payBase })),
    next: next && writeCursor(next),
  };
}
