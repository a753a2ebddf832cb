import 'server-only';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { CallbackHost } from '../../gateway-webhooks/deps';
import type { Env } from '../composition/env';
import type { CheckoutId } from '../../domain/core/ids';
import type { PageObstacle } from '../../domain/link/payment-link';

/**
 * Networks that the internet does not lead to: private ones, those with a meaning of their own, and ways to write an
 * IPv4 address as an IPv6 one. Of IPv6 only 2000::/3 is given out for the internet, so everything else is inside.
 * A list each, since one of both would take an IPv4 address for the IPv6 one that maps it.
 */
const INSIDE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  INSIDE.ipv4.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
] as const) {
  INSIDE.ipv6.addSubnet(network, prefix, 'ipv6');
}

/** Names that only a network of one's own resolves. */
const LOCAL_NAME = /(^|\.)(local|localhost|internal|intranet|lan|home\.arpa|test|invalid|example)$/;

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whether the host of a web address, as `URL` writes it, can be meant for the internet. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host)) return !INSIDE[familyOf(host)].check(host, familyOf(host));
  return host.includes('.') && !LOCAL_NAME.test(host);
}

type Interfaces = Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'family'>[] | undefined>
>;

/**
 * Whether a literal address leads out of this machine and of its networks. Its own public addresses do not: what listens
 * on them may trust whoever comes from here. They are asked for each time, since they change while we run.
 */
export function leadsOutside(address: string, interfaces: Interfaces = networkInterfaces()): boolean {
  if (!isPublicHost(address)) return false;
  const own = new BlockList();
  for (const { address: mine, family } of Object.values(interfaces).flatMap((each) => each ?? []))
    own.addAddress(mine, family === 'IPv6' ? 'ipv6' : 'ipv4');
  return !own.check(address, familyOf(address));
}

type Settings = Pick<Env, 'APP_URL' | 'GATEWAY_BASE_URL' | 'GATEWAY_ENV' | 'HOST' | 'PORT' | 'QTILL_SCHEME'>;

export type WebhookPlace =
  | { readonly place: CallbackHost; readonly obstacle?: never }
  | { readonly place: null; readonly obstacle: string };

/** Where the gateway reaches this process: a sandbox on this machine, everybody else by the internet. */
export function webhookPlace(env: Settings): WebhookPlace {
  if (env.GATEWAY_ENV === 'sandbox') return besideSandbox(env);
  if (env.APP_URL === undefined) return nowhere('APP_URL is not set');
  const { protocol, hostname, origin } = new URL(env.APP_URL);
  if (protocol !== 'https:') return nowhere('APP_URL is not https');
  if (!isPublicHost(hostname)) return nowhere('APP_URL is not an address of the internet');
  return { place: { addressOf: below(origin), isHeardAt: async () => false } };
}

const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/;

function besideSandbox({ APP_URL, GATEWAY_BASE_URL, HOST, PORT, QTILL_SCHEME }: Settings): WebhookPlace {
  if (!LOOPBACK.test(new URL(GATEWAY_BASE_URL).hostname)) return nowhere('the sandbox is on another machine');
  // A certificate for the shop's network says nothing about 127.0.0.1, so the sandbox would rightly refuse it.
  if (QTILL_SCHEME === 'https') return nowhere('the sandbox cannot check the certificate of the till');
  // A proxy in front of the till, on this machine too, is the door that everybody takes.
  const door = APP_URL === undefined ? null : new URL(APP_URL);
  if (door?.protocol === 'http:' && LOOPBACK.test(door.hostname))
    return { place: { addressOf: below(door.origin), isHeardAt } };
  const here = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  return { place: { addressOf: below(`http://${isIPv6(here) ? `[${here}]` : here}:${PORT}`), isHeardAt } };
}

const below = (origin: string) => (token: string) => `${origin}/api/webhooks/gateway/${token}`;

const nowhere = (obstacle: string): WebhookPlace => ({ place: null, obstacle });

const KNOCK_MS = 2_000;

/** Knocks with something that is no delivery: who knows the token objects to it, anybody else to the address. */
async function isHeardAt(address: string): Promise<boolean> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'http:') return false;
  const headers = { 'Content-Type': 'text/plain' };
  const signal = AbortSignal.timeout(KNOCK_MS);
  const answer = await fetch(address, { method: 'POST', headers, redirect: 'manual', signal }).catch(
    () => null,
  );
  return answer?.status === 415;
}

type LinkPlaceSettings = Pick<Env, 'APP_URL' | 'GATEWAY_ENV'>;

/** `base`: null where staff's own address of this server is as good as any. */
export type LinkPlace = {
  /** Whether a page of ours may be handed to customers. */
  readonly hasPage: boolean;
  /** Why those outside the shop's network cannot open it. */
  readonly obstacle: PageObstacle | null;
  readonly base: string | null;
};

/** Whether customers, wherever they are, can reach a page of ours. In the sandbox everybody is in the shop's network. */
export function linkPlace({ APP_URL, GATEWAY_ENV }: LinkPlaceSettings): LinkPlace {
  const url = APP_URL === undefined ? null : new URL(APP_URL);
  const because = obstacleOf(url);
  const base = url?.origin ?? null;
  const obstacle = because && { because, address: base };
  return { hasPage: obstacle === null || GATEWAY_ENV === 'sandbox', obstacle, base };
}

function obstacleOf(url: URL | null): PageObstacle['because'] | null {
  if (url === null) return 'no_address';
  if (!isPublicHost(url.hostname)) return 'not_public';
  return url.protocol === 'https:' ? null : 'not_https';
}

/** APP_URL where payers can open what lies below it. */
export const payerUrl = (env: LinkPlaceSettings): string | undefined =>
  linkPlace(env).hasPage ? env.APP_URL : undefined;

/** Our page for payers who come back, below the address at which customers reach this server. */
export const returnPageAt =
  (appUrl: string | undefined) =>
  (id: CheckoutId): string | null =>
    appUrl === undefined ? null : new URL(`/return/${id}`, appUrl).href;
