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

type SignIn = { readonly staffId: string; readonly pin: string; readonly address: string };

/** Signs in and leaves in cookies the session's token, the device's lasting name and the secret it is known by. */
export async function openSession(
  { staff, cookies }: SessionDeps,
  { staffId, pin, address }: SignIn,
): Promise<Result<null, PinError>> {
  // A cookie is the sender's word: kept to what the gateway's field may hold.
  const named = (await readCookie(cookies, 'device'))?.replace(/[^\w-]/g, '').slice(0, 40);
  const signedIn = await signIn(staff, {
    staffId: asStaffId(staffId),
    pin,
    device: {
      token: await readCookie(cookies, 'known'),
      reference: named || `till-${random.text(60)}`,
    },
    address,
    replaces: await readCookie(cookies, 'session'),
  });
  if (!signedIn.ok) return signedIn;
  await writeCookie(cookies, 'device', signedIn.value.reference);
  await writeCookie(cookies, 'known', signedIn.value.deviceToken);
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
