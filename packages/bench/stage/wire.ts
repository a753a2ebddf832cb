import type { CDPSession } from '@playwright/test';
import { z } from 'zod';

/** One request that left the browser. Times in milliseconds of the machine's clock; null: still on its way. */
export type Transfer = {
  readonly by: 'page' | 'worker';
  readonly url: string;
  readonly sentAt: number;
  /** Whether it was answered from a cache, so that nothing was on the wire. */
  isCached: boolean;
  endedAt: number | null;
  /** With headers, as compressed; 0 while it is on its way. */
  bytes: number;
};

export type Wire = {
  readonly transfers: readonly Transfer[];
  /** Forgets what was seen. */
  clear(): void;
};

type Network = Record<'latency' | 'downloadThroughput' | 'uploadThroughput', number> & { offline: boolean };

const message = z.object({ method: z.string().optional(), params: z.unknown().optional() });
const sent = z.object({
  requestId: z.string(),
  timestamp: z.number(),
  wallTime: z.number(),
  request: z.object({ url: z.string() }),
});
const finished = z.object({ requestId: z.string(), timestamp: z.number(), encodedDataLength: z.number() });
const answered = z.object({
  requestId: z.string(),
  response: z.object({ fromServiceWorker: z.boolean().optional(), fromDiskCache: z.boolean().optional() }),
});

/** Counts what a page and its service workers put on the wire; `network` slows both down. */
export async function watchWire(session: CDPSession, network: Network | null): Promise<Wire> {
  let transfers: Transfer[] = [];
  const note = createNote((transfer) => transfers.push(transfer));
  for (const method of Object.keys(note.on) as NoteName[])
    session.on(method, (params) => note.on[method]('page', params));
  session.on('Target.receivedMessageFromTarget', ({ message: text }) => {
    const { method, params } = message.parse(JSON.parse(text));
    if (method && method in note.on) note.on[method as NoteName]('worker', params);
  });
  // A worker waits until it is watched: it fetches as soon as it runs.
  session.on('Target.attachedToTarget', async ({ sessionId }) => {
    const commands = [
      { method: 'Network.enable', params: {} },
      ...(network ? [{ method: 'Network.emulateNetworkConditions', params: network }] : []),
      { method: 'Runtime.runIfWaitingForDebugger', params: {} },
    ];
    for (const [id, command] of commands.entries())
      await session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, ...command }) })
        .catch(() => undefined);
  });
  await session.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: false },
  });
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  return {
    get transfers() {
      return transfers;
    },
    clear: () => void (transfers = []),
  };
}

type NoteName = 'Network.requestWillBeSent' | 'Network.responseReceived' | 'Network.loadingFinished';

function createNote(add: (transfer: Transfer) => void) {
  const known = new Map<string, Transfer & { readonly offset: number }>();
  const on: Record<NoteName, (by: Transfer['by'], params: unknown) => void> = {
    'Network.requestWillBeSent': (by, params) => {
      const { requestId, timestamp, wallTime, request } = sent.parse(params);
      if (!request.url.startsWith('http')) return;
      const transfer = {
        ...{ by, url: request.url, isCached: false, endedAt: null, bytes: 0 },
        ...{ sentAt: wallTime * 1_000, offset: (wallTime - timestamp) * 1_000 },
      };
      known.set(by + requestId, transfer);
      add(transfer);
    },
    'Network.responseReceived': (by, params) => {
      const { requestId, response } = answered.parse(params);
      const transfer = known.get(by + requestId);
      if (transfer) transfer.isCached = Boolean(response.fromServiceWorker || response.fromDiskCache);
    },
    'Network.loadingFinished': (by, params) => {
      const { requestId, timestamp, encodedDataLength } = finished.parse(params);
      const transfer = known.get(by + requestId);
      if (transfer)
        Object.assign(transfer, { bytes: encodedDataLength, endedAt: timestamp * 1_000 + transfer.offset });
    },
  };
  return { on };
}
