import 'server-only';
import { asStaffId } from '../../domain/core/ids';
import { ok, type Result } from '../../domain/core/result';
import { type PinError, signIn, type StaffDeps } from '../../staff/sign-in';
import { random } from '../adapters/secrets';
import { problem } from '../http/answer';
import { type CookieSettings, readCookie, writeCookie } from '../http/cookies';

export type SignInDeps = { readonly staff: StaffDeps; readonly cookies: CookieSettings };

type SignIn = { readonly staffId: string; readonly pin: string; readonly address: string };

/** Signs in and leaves in cookies the session's token, the device's lasting name and the secret it is known by. */
export async function openSession(
  { staff, cookies }: SignInDeps,
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

/** Wrong, or too many wrong ones and how long to wait. */
export const answerPinError = (error: PinError): Response =>
  problem(error.kind, 'retryAfterMs' in error ? { retryAfterMs: error.retryAfterMs } : {});
