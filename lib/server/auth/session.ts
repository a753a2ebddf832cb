import 'server-only';
import { cache } from 'react';
import { asStaffId } from '../../domain/core/ids';
import { ok, type Result } from '../../domain/core/result';
import type { Session } from '../../domain/ports/staff-store';
import { type PinError, type StaffDeps, authenticate, signIn, signOut } from '../../staff/sign-in';
import { random } from '../adapters/secrets';
import { problem } from '../http/answer';
import { clearCookie, type CookieSettings, readCookie, writeCookie } from '../http/cookies';

export type SessionDeps = { readonly staff: StaffDeps; readonly cookies: CookieSettings };

/** Who sends this request; read from the database once per request, so a revoked session is out at once. */
export const currentSession = cache(async ({ staff, cookies }: SessionDeps): Promise<Session | null> =>
  authenticate(staff, await readCookie(cookies, 'session')),
);

/** Signs in and leaves the session's token, and the device's lasting name, in cookies. */
export async function openSession(
  { staff, cookies }: SessionDeps,
  input: { staffId: string; pin: string },
): Promise<Result<null, PinError>> {
  const device = (await readCookie(cookies, 'device')) ?? `till-${random.text(60)}`;
  const signedIn = await signIn(staff, {
    staffId: asStaffId(input.staffId),
    pin: input.pin,
    // A cookie is the sender's word: kept to what the gateway's field may hold.
    deviceReference: device.replace(/[^\w-]/g, '').slice(0, 40),
  });
  if (!signedIn.ok) return signedIn;
  await writeCookie(cookies, 'device', device);
  await writeCookie(cookies, 'session', signedIn.value.token);
  return ok(null);
}

export async function closeSession({ staff, cookies }: SessionDeps): Promise<void> {
  const token = await readCookie(cookies, 'session');
  if (token) await signOut(staff, token);
  await clearCookie(cookies, 'session');
}

/** Wrong, or too many wrong ones and how long to wait. */
export const answerPinError = (error: PinError): Response =>
  problem(error.kind, 'retryAfterMs' in error ? { retryAfterMs: error.retryAfterMs } : {});
