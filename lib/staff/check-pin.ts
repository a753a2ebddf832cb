import type { StaffId } from '../domain/core/ids';
import { err, ok, type Result } from '../domain/core/result';
import type { Staff } from '../domain/staff/staff';
import type { StaffDeps } from './deps';

// A hash of nothing anybody can type: unknown people cost as much time as known ones.
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

export type PinInput = { readonly staffId: StaffId; readonly pin: string };

export type PinError =
  | { readonly kind: 'wrong_pin' }
  | { readonly kind: 'sign_in_locked'; readonly retryAfterMs: number };

/** Whose PIN it is. The attempt counts as a wrong one until the caller forgives it. */
export async function checkPin(
  deps: StaffDeps,
  { staffId, pin }: PinInput,
): Promise<Result<Staff, PinError>> {
  const attempt = await deps.staff.beginAttempt(staffId, deps.clock.now());
  if (attempt.kind === 'locked') return err({ kind: 'sign_in_locked', retryAfterMs: attempt.retryAfterMs });
  const isKnown = attempt.kind === 'allowed';
  const isRight = await deps.secrets.verifyPin(isKnown ? attempt.pinHash : NOBODY, pin);
  return isKnown && isRight ? ok(attempt.staff) : err({ kind: 'wrong_pin' });
}

/**
 * Somebody puts their PIN under what another person does, at that person's device and for this once. What they may
 * approve is for whoever does it to decide. Wrong PINs count as at the sign-in.
 */
export async function approve(deps: StaffDeps, input: PinInput): Promise<Result<Staff, PinError>> {
  const checked = await checkPin(deps, input);
  if (!checked.ok) return checked;
  await deps.staff.forgiveAttempts(checked.value.id);
  return ok(checked.value);
}
