import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Bridges and tunnels have addresses too, but none that a phone in the shop can reach. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt|lxc|cni|flannel)/;
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/**
 * @param {string} scheme
 * @param {string} host
 * @param {number} port
 */
export const originOf = (scheme, host, port) => `${scheme}://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** @param {string} host */
export const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** @param {string} host */
export const isWildcard = (host) => host === '0.0.0.0' || host === '::';

/**
 * Where this machine itself reaches a server that listens on `host`.
 * @param {string} host
 */
export const localHost = (host) => (isWildcard(host) ? '127.0.0.1' : host);

/** The IPv4 address under which others in the shop's network reach this machine, if it has one. */
export function lanAddress(interfaces = networkInterfaces()) {
  const usable = Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address);
  return usable.find((address) => PRIVATE.test(address)) ?? usable[0];
}
