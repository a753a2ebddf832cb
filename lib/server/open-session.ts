import 'server-only';
import { asStaffId } from '../domain/ids';
import { ok, type Result } from '../domain/result';
import type { PinError } from '../staff/check-pin';
import { signIn } from '../staff/sign-in';
import { container } from './container';
import { readCookie, writeCookie } from './cookies';
import { random } from './random';

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
