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

type Network = Record<'latency' | 'downloadThroughput' | 'uploadThroughput', number> & { offline: boolean };

export type Wire = {
  readonly transfers: readonly Transfer[];
  /** Forgets what was seen. */
  clear(): void;
  /** For the page and its workers, those to come too. */
  slowDown(network: Network): Promise<void>;
};

const EMULATE = 'Network.emulateNetworkConditions';

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

type Command = { readonly method: string; readonly params?: object };

/** Counts what a page and its service workers put on the wire. */
export async function watchWire(session: CDPSession): Promise<Wire> {
  let transfers: Transfer[] = [];
  let network: Network | null = null;
  const workers = new Set<string>();
  const note = createNote((transfer) => transfers.push(transfer));
  for (const method of Object.keys(note.on) as NoteName[])
    session.on(method, (params) => note.on[method]('page', params));
  session.on('Target.receivedMessageFromTarget', ({ message: text }) => {
    const { method, params } = message.parse(JSON.parse(text));
    if (method && method in note.on) note.on[method as NoteName]('worker', params);
  });
  const tellWorker = (sessionId: string, command: Command) =>
    session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, ...command }) })
      // It has ended meanwhile.
      .catch(() => undefined);
  // A worker waits until it is watched: it fetches as soon as it runs.
  session.on('Target.attachedToTarget', async ({ sessionId }) => {
    workers.add(sessionId);
    await tellWorker(sessionId, { method: 'Network.enable' });
    if (network) await tellWorker(sessionId, { method: EMULATE, params: network });
    await tellWorker(sessionId, { method: 'Runtime.runIfWaitingForDebugger' });
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  await session.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: false },
  });
  await session.send('Network.enable');
  return {
    get transfers() {
      return transfers;
    },
    clear: () => void (transfers = []),
    async slowDown(to) {
      network = to;
      await session.send(EMULATE, to);
      for (const worker of workers) await tellWorker(worker, { method: EMULATE, params: to });
    },
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
