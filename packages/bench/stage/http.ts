import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { cookieOf, type Device } from './devices';

export const checkoutSeen = z.object({
  id: z.string(),
  version: z.number().int(),
  status: z.string().nullable(),
  payUrl: z.string().nullable(),
  /** What else a screen knows of its till, by a short name. */
  mine: z.object({ etag: z.string() }).optional(),
});

export type CheckoutSeen = z.output<typeof checkoutSeen>;

const openedSeen = z.object({ checkout: checkoutSeen });

type Sent = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly agent: Agent;
  readonly signal?: AbortSignal;
};

export type Answer = { readonly status: number; readonly text: string; readonly retryAfterMs: number };

/** One request, its answer read to the end. */
export function ask(
  url: string,
  { method = 'GET', headers = {}, body, agent, signal }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent, ...(signal && { signal }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          retryAfterMs: Number(response.headers['retry-after'] ?? 1) * 1_000,
        }),
      );
    });
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

/** Connections that stay open. `from`: the address that the server sees; each of many is as one router of a shop. */
export const connections = (most = Infinity, from?: string): Agent =>
  new Agent({ keepAlive: true, maxSockets: most, ...(from && { localAddress: from }) });

/** A till without a screen. Null: the charge was refused. */
export async function charge(
  url: string,
  device: Device,
  { agent, amountMinor = 1_250 }: { readonly agent: Agent; readonly amountMinor?: number },
): Promise<CheckoutSeen | null> {
  const { status, text } = await ask(`${url}/api/orders`, {
    method: 'POST',
    agent,
    headers: {
      ...{ origin: url, cookie: cookieOf(device) },
      ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    },
    body: { amountMinor, currency: 'AED', qrSize: 300, language: 'en' },
  });
  return status === 201 ? openedSeen.parse(JSON.parse(text)).checkout : null;
}

/** Charges until it is taken, as a till does. */
export async function chargeSurely(url: string, device: Device, agent: Agent): Promise<CheckoutSeen> {
  for (let tries = 0; tries < 20; tries += 1) {
    const opened = await charge(url, device, { agent });
    if (opened) return opened;
    await delay(250);
  }
  throw new Error('A charge was refused twenty times.');
}

/** Asks again and again on so many connections until the time is over. Resolves to good answers a second, and the others. */
export async function load(
  { connections: count, seconds }: { readonly connections: number; readonly seconds: number },
  askOnce: (connection: number) => Promise<boolean>,
): Promise<{ perSecond: number; refused: number }> {
  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt > seconds * 1_000;
  let [good, refused] = [0, 0];
  const one = async (connection: number) => {
    while (!isOver()) {
      const isGood = await askOnce(connection).catch(() => false);
      if (isGood) good += 1;
      else refused += 1;
      // Whoever is refused does not ask again at once.
      if (!isGood) await delay(100);
    }
  };
  await Promise.all(Array.from({ length: count }, (_, connection) => one(connection)));
  return { perSecond: good / ((performance.now() - startedAt) / 1_000), refused };
}
