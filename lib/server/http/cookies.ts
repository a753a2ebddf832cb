import 'server-only';
import { cookies, headers } from 'next/headers';
import type { Env } from '../composition/env';

export type CookieSettings = Pick<Env, 'QTILL_SCHEME' | 'APP_URL'>;

/**
 * Whether the browser reached us over https: our own TLS, or the proxy that APP_URL names. Forwarded
 * headers are not asked, since anybody can send them.
 */
function isSecure({ QTILL_SCHEME, APP_URL }: CookieSettings, host: string | null): boolean {
  if (QTILL_SCHEME === 'https') return true;
  return APP_URL !== undefined && APP_URL.startsWith('https:') && new URL(APP_URL).host === host;
}

const DEVICE_SECONDS = 400 * 24 * 60 * 60;

/** `device` is a name that everybody may see; `known` the secret of a device on which somebody has signed in. */
type Name = 'session' | 'device' | 'known';

/** Flags follow the scheme: a `__Host-` cookie cannot exist on plain http, a plain one is never sent on https. */
function describeAt(settings: CookieSettings, host: string | null, name: Name) {
  const secure = isSecure(settings, host);
  return { secure, name: secure ? `__Host-qtill_${name}` : `qtill_${name}` };
}

const describe = async (settings: CookieSettings, name: Name) =>
  describeAt(settings, (await headers()).get('host'), name);

/** Of a request that is not asked through the framework. Ours hold letters, digits, `-` and `_`: none is encoded. */
export function cookieOf(
  settings: CookieSettings,
  request: Pick<Request, 'headers'>,
  name: Name,
): string | undefined {
  const begin = `${describeAt(settings, request.headers.get('host'), name).name}=`;
  const cookies = request.headers.get('cookie')?.split('; ') ?? [];
  return cookies.find((cookie) => cookie.startsWith(begin))?.slice(begin.length);
}

export async function readCookie(settings: CookieSettings, name: Name): Promise<string | undefined> {
  return (await cookies()).get((await describe(settings, name)).name)?.value;
}

export async function writeCookie(settings: CookieSettings, name: Name, value: string): Promise<void> {
  const { name: fullName, secure } = await describe(settings, name);
  (await cookies()).set(fullName, value, {
    httpOnly: true,
    secure,
    sameSite: 'strict',
    path: '/',
    ...(name !== 'session' && { maxAge: DEVICE_SECONDS }),
  });
}

export async function clearCookie(settings: CookieSettings, name: Name): Promise<void> {
  const { name: fullName, secure } = await describe(settings, name);
  (await cookies()).set(fullName, '', { httpOnly: true, secure, sameSite: 'strict', path: '/', maxAge: 0 });
}
