import 'server-only';
import { container } from '../composition/container';
import { cookies, headers } from 'next/headers';

/**
 * Whether the browser reached us over https: our own TLS, or the proxy that APP_URL names. Forwarded
 * headers are not asked, since anybody can send them.
 */
function isSecure(host: string | null): boolean {
  const { QTILL_SCHEME, APP_URL } = container().env;
  if (QTILL_SCHEME === 'https') return true;
  return APP_URL !== undefined && APP_URL.startsWith('https:') && new URL(APP_URL).host === host;
}

/** Whether this request came over https. */
export const isSecureConnection = async (): Promise<boolean> => isSecure((await headers()).get('host'));

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
