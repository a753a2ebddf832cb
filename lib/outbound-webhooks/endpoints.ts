import { may, type Staff } from '../domain/staff/staff';
import { err, ok, type Result } from '../domain/core/result';
import type { OutboundWebhookDeps } from './deps';
import type { EndpointWithNotices } from '../domain/ports/delivery-store';

export type AddEndpointInput = {
  readonly staff: Staff;
  readonly url: string;
  /** The manager allows an address in the shop's own network. */
  readonly isInside: boolean;
};

/** `secret` is what the receiver checks signatures with: shown now and never again. */
export type AddedEndpoint = { readonly id: string; readonly secret: string };

/** From now on another system hears of every change of the branch's checkouts. */
export async function addEndpoint(
  { notices, newSecret, random, clock }: OutboundWebhookDeps,
  { staff, url, isInside }: AddEndpointInput,
): Promise<Result<AddedEndpoint, { kind: 'not_allowed' }>> {
  if (!may(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  const added = { id: `ntf_${random.text(60)}`, secret: newSecret() };
  await notices.addEndpoint({
    ...added,
    branchId: staff.branchId,
    url,
    isInside,
    createdBy: staff.id,
    createdAt: clock.now(),
  });
  return ok(added);
}

type Refused = { readonly kind: 'not_allowed' | 'not_found' };

/** Nothing is sent there any more, neither what waits. */
export async function endEndpoint(
  { notices }: Pick<OutboundWebhookDeps, 'notices'>,
  { staff, id }: { readonly staff: Staff; readonly id: string },
): Promise<Result<null, Refused>> {
  if (!may(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  return (await notices.endEndpoint(id, staff.branchId)) ? ok(null) : err({ kind: 'not_found' });
}

const NOTICES = 20;

/** The branch's endpoints with their newest notices. */
export async function listEndpoints(
  { notices }: Pick<OutboundWebhookDeps, 'notices'>,
  staff: Staff,
): Promise<Result<readonly EndpointWithNotices[], { kind: 'not_allowed' }>> {
  return may(staff, 'keys.manage')
    ? ok(await notices.list(staff.branchId, NOTICES))
    : err({ kind: 'not_allowed' });
}
