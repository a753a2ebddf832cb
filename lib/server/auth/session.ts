import 'server-only';
import { cache } from 'react';
import type { Session } from '../../domain/ports/staff-store';
import { authenticate, signIn, signOut, type PinError } from '../../staff/sign-in';
import { container } from '../composition/container';
import { clearCookie, readCookie, writeCookie } from '../http/cookies';
import { asStaffId } from '../../domain/core/ids';
import { ok, type Result } from '../../domain/core/result';
import { random } from '../composition/secrets';
import { problem } from '../http/answer';

/** Who sends this request; asked of the database once per request, so a revoked session is out at once. */
export const currentSession = cache(async (): Promise<Session | null> =>
  authenticate(container().staff, await readCookie('session')),
);

/** Signs in and leaves the session's token, and the device's lasting name, in cookies. */
export async function openSession(input: { staffId: string; pin: string }): Promise<Result<null, PinError>> {
  const device = (await readCookie('device')) ?? `till-${random.text(60)}`;
  const signedIn = await signIn(container().staff, {
    staffId: asStaffId(input.staffId),
    pin: input.pin,
    // A cookie is the sender's word: kept to what the gateway's field may hold.
    deviceReference: device.replace(/[^\w-]/g, '').slice(0, 40),
  });
  if (!signedIn.ok) return signedIn;
  await writeCookie('device', device);
  await writeCookie('session', signedIn.value.token);
  return ok(null);
}

export async function closeSession(): Promise<void> {
  const token = await readCookie('session');
  if (token) await signOut(container().staff, token);
  await clearCookie('session');
}

/** Wrong, or too many wrong ones and how long to wait. */
export const answerPinError = (error: PinError): Response =>
  problem(error.kind, 'retryAfterMs' in error ? { retryAfterMs: error.retryAfterMs } : {});
