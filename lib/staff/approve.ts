import { ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import { checkPin, type PinError, type PinInput } from './check-pin';
import type { Deps } from './deps';

/**
 * Somebody puts their PIN under what another person does, at that person's device and for this once. What they may
 * approve is for whoever does it to decide. Wrong PINs count as at the sign-in.
 */
export async function approve(deps: Deps, input: PinInput): Promise<Result<Staff, PinError>> {
  const checked = await checkPin(deps, input);
  if (!checked.ok) return checked;
  await deps.staff.forgiveAttempts(checked.value.id);
  return ok(checked.value);
}
