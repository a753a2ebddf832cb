import 'server-only';
import type { Asker } from '../../checkout/gate/gate';
import type { Caller, Session } from '../../domain/ports/staff-store';

/** Set by the server script on every request, whatever the sender wrote there. */
const HEADER = 'x-qtill-address';

/** Of whoever sends a request, as our own server or the proxy in front of it sees it. */
export const addressOf = (request: Pick<Request, 'headers'>): string =>
  request.headers.get(HEADER) ?? 'unknown';

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
