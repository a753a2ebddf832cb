import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

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
  { notices, newSecret, random, clock }: Deps,
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
