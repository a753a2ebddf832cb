import 'server-only';
import { cookies, headers } from 'next/headers';
import { isSecure } from './is-secure';

const DEVICE_SECONDS = 400 * 24 * 60 * 60;

type Name = 'session' | 'device';

/** Flags follow the scheme: a `__Host-` cookie cannot exist on plain http, a plain one is never sent on https. */
async function describe(name: Name) {
  const secure = isSecure((await headers()).get('host'));
  return { secure, name: secure ? `__Host-qtill_${name}` : `qtill_${name}` };
}

export async function readCookie(name: Name): Promise<string | undefined> {
  return (await cookies()).get((await describe(name)).name)?.value;
}

export async function writeCookie(name: Name, value: string): Promise<void> {
  const { name: fullName, secure } = await describe(name);
  (await cookies()).set(fullName, value, {
    httpOnly: true,
    secure,
    sameSite: 'strict',
    path: '/',
    ...(name === 'device' && { maxAge: DEVICE_SECONDS }),
  });
}

export async function clearCookie(name: Name): Promise<void> {
  const { name: fullName, secure } = await describe(name);
  (await cookies()).set(fullName, '', { httpOnly: true, secure, sameSite: 'strict', path: '/', maxAge: 0 });
}
