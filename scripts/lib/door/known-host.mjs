import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isWildcard } from '../settings/web-address.mjs';

/**
 * The name or address in a Host header, without port and brackets; undefined when it is none.
 * @param {string | undefined} header
 */
function nameOf(header) {
  const [, literal, name] = /^(?:\[([\da-f:.%]+)\]|([\w.-]+))(?::\d{1,5})?$/i.exec(header ?? '') ?? [];
  return (literal ?? name)?.toLowerCase().replace(/\.$/, '');
}

/** @param {string} name */
const isLoopback = (name) =>
  name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));

/** Asked each time: a machine gets other addresses while it runs. */
const ownAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address.replace(/%.*$/, ''));

/**
 * @param {string | undefined} text
 * @returns {string[]}
 */
const hostOf = (text) => (text && URL.canParse(text) ? [nameOf(new URL(text).host) ?? ''] : []);

/**
 * Which Host headers are believed: any other name may be a stranger's that he let lead to this machine, so that the pages
 * of his site could read ours. `hosts`: names and addresses, separated by commas; `host`: where the server listens.
 * @param {{ appUrl?: string, hosts?: string, host?: string, cert?: string | Buffer }} configured
 * @returns {(header: string | undefined) => boolean}
 */
export function createHostCheck({ appUrl, hosts = '', host = '', cert }) {
  const names = new Set(
    [...hosts.split(','), isWildcard(host) ? '' : host, ...hostOf(appUrl)]
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
  );
  const certificate = cert && new X509Certificate(cert);
  return (header) => {
    const name = nameOf(header);
    if (name === undefined) return false;
    if (isLoopback(name) || names.has(name)) return true;
    if (isIP(name)) return ownAddresses().includes(name);
    return Boolean(certificate && certificate.checkHost(name));
  };
}
