import 'server-only';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Networks that nobody reaches from outside. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  INSIDE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  INSIDE.addSubnet(network, prefix, 'ipv6');
}

/** Names that only a network of one's own resolves. */
const LOCAL_NAME = /(^|\.)(local|localhost|internal|intranet|lan|home\.arpa|test|invalid|example)$/;

/** Whether the host of a web address, as `URL` writes it, can be meant for the internet. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host)) return !INSIDE.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
  return host.includes('.') && !LOCAL_NAME.test(host);
}
