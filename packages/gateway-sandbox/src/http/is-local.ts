import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

const loopback = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;
const localHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
const proxyMarks = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Whether the caller is on this machine. A local proxy forwards calls of others, and a page of another site
 * can reach a loopback address through the browser: neither counts.
 */
export function isLocal({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  if (!loopback.test(socket.remoteAddress ?? '') || !localHost.test(headers.host ?? '')) return false;
  if (proxyMarks.some((name) => headers[name] !== undefined)) return false;
  return isFromSamePage(headers);
}

/** Older browsers send only `origin`; newer ones send "null" in it for pages that hide their address. */
function isFromSamePage({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}
