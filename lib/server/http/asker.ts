import 'server-only';
import type { Asker } from '../../checkout/gate/gate';
import type { Caller, Session } from '../../domain/ports/staff-store';
import { addressOf } from './address';

/** A signed-in person on a device. */
export const staffAsker = (request: Request, { staff, deviceReference }: Session): Asker => ({
  kind: 'staff',
  name: `${staff.id}/${deviceReference}`,
  address: addressOf(request),
});

/** Another system, by its key. */
export const systemAsker = (request: Request, { staff }: Caller): Asker => ({
  kind: 'system',
  name: staff.id,
  address: addressOf(request),
});

/** Whoever holds the address of a page for payers. */
export const payerAsker = (request: Pick<Request, 'headers'>): Asker => ({
  kind: 'payer',
  name: null,
  address: addressOf(request),
});
