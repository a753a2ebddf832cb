/** Set on every request, whatever the sender wrote there. */
export const ADDRESS_HEADER = 'x-qtill-address';

/** @param {string | undefined} address */
const plain = (address) => (address ?? 'unknown').replace(/^::ffff:/, '');

/** @param {string} address */
const isLoopback = (address) => address === '::1' || address.startsWith('127.');

/**
 * A network gives one sender as many addresses of version 6 as there are in 64 bits.
 * @param {string} address
 */
function withoutOwnHalf(address) {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const [start, end] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)];
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - start.length - end.length)).fill('0');
  return `${[...start, ...zeros, ...end].slice(0, 4).join(':')}::`;
}

/**
 * Who sends a request: the other end of the connection or, where APP_URL names a proxy and it runs on this machine, the
 * sender that it saw. Whatever a sender wrote into the header himself stands before that.
 * @param {import('node:http').IncomingMessage} request
 * @param {{ hasProxy: boolean }} settings
 */
export function clientAddress(request, { hasProxy }) {
  const peer = plain(request.socket.remoteAddress);
  if (!hasProxy || !isLoopback(peer)) return withoutOwnHalf(peer);
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return withoutOwnHalf(plain(forwarded.at(-1)?.trim() || peer));
}
