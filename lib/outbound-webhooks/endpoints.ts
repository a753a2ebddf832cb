import { can, type Staff } from '../domain/staff/staff';
import { err, ok, type Result } from '../domain/core/result';
import type { OutboundWebhookDeps } from './deps';
import type { EndpointWithDeliveries } from '../domain/ports/delivery-store';

type AddEndpointInput = {
  readonly staff: Staff;
  readonly url: string;
  /** The manager allows an address in the shop's own network. */
  readonly allowPrivateNetwork: boolean;
};

/** `secret`: the key that the receiver checks signatures with; shown now and never again. */
type AddedEndpoint = { readonly id: string; readonly secret: string };

/** Every change of a checkout is written down once for each. */
export const MOST_TOLD = 20;

/** From now on every change of the branch's checkouts is sent to another system, once to each address. */
export async function addEndpoint(
  { deliveries, isPublicHost, newSecret, random, clock }: OutboundWebhookDeps,
  { staff, url, allowPrivateNetwork }: AddEndpointInput,
): Promise<
  Result<AddedEndpoint, { kind: 'not_allowed' | 'already_added' | 'too_many_endpoints' | 'inside_network' }>
> {
  if (!can(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  if (!allowPrivateNetwork && !isPublicHost(new URL(url).hostname)) return err({ kind: 'inside_network' });
  const added = { id: `ntf_${random.text(60)}`, secret: newSecret() };
  const endpoint = {
    ...added,
    branchId: staff.branchId,
    url,
    allowPrivateNetwork,
    createdBy: staff.id,
    createdAt: clock.now(),
  };
  const outcome = await deliveries.addEndpoint(endpoint, MOST_TOLD);
  if (outcome === 'too_many') return err({ kind: 'too_many_endpoints' });
  return outcome === 'added' ? ok(added) : err({ kind: outcome });
}

type Refused = { readonly kind: 'not_allowed' | 'not_found' };

/** Nothing more is sent there, not even what is due. */
export async function endEndpoint(
  { deliveries }: Pick<OutboundWebhookDeps, 'deliveries'>,
  { staff, id }: { readonly staff: Staff; readonly id: string },
): Promise<Result<null, Refused>> {
  if (!can(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  return (await deliveries.endEndpoint(id, staff.branchId)) ? ok(null) : err({ kind: 'not_found' });
}

/** Enough for all that are told and some that were ended. */
const MOST_LISTED = { endpoints: 50, deliveries: 20 };

/** The branch's endpoints, each with its newest deliveries. */
export async function listEndpoints(
  { deliveries }: Pick<OutboundWebhookDeps, 'deliveries'>,
  staff: Staff,
): Promise<Result<readonly EndpointWithDeliveries[], { kind: 'not_allowed' }>> {
  return can(staff, 'keys.manage')
    ? ok(await deliveries.list(staff.branchId, MOST_LISTED))
    : err({ kind: 'not_allowed' });
}
