import 'server-only';
import { isIPv6 } from 'node:net';
import type { Place } from '../hints/deps';
import type { Env } from './env';
import { isPublicHost } from './webhook-public-host';

type Settings = Pick<Env, 'APP_URL' | 'GATEWAY_BASE_URL' | 'GATEWAY_ENV' | 'HOST' | 'PORT' | 'QTILL_SCHEME'>;

export type WebhookPlace =
  | { readonly place: Place; readonly obstacle?: never }
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
