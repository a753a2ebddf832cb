import 'server-only';
import { container } from './container';

/**
 * Whether a changing request comes from our own pages. Browsers say so in Sec-Fetch-Site on https and
 * on loopback; on plain http they send only Origin, which must then name the host that was asked.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { APP_URL } = container().env;
  const { host } = new URL(origin);
  return host === request.headers.get('host') || (APP_URL !== undefined && host === new URL(APP_URL).host);
}
