import 'server-only';
import { container } from './container';

/**
 * Whether the browser reached us over https: our own TLS, or the proxy that APP_URL names. Forwarded
 * headers are not asked, since anybody can send them.
 */
export function isSecure(host: string | null): boolean {
  const { QTILL_SCHEME, APP_URL } = container().env;
  if (QTILL_SCHEME === 'https') return true;
  return APP_URL !== undefined && APP_URL.startsWith('https:') && new URL(APP_URL).host === host;
}
