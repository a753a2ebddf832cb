import type { BookEntry } from '../../sandbox/book/book-entry';
import { memoryBook } from '../../sandbox/book/memory-book';
import { createSandbox } from '../../sandbox/core/create-sandbox';
import type { Reply } from '../../sandbox/core/reply';
import type { Sold } from '../day/sold';
import type { Busy } from './busy';
import type { Chance } from './chance';
import type { Timeline } from './timeline';

export const PAY_BASE = 'https://pay.sim';
export const API = 'http://gateway.sim/mer/v2.0';
export const KEYS = { apiKey: 'sim-key', apiSecret: 'sim-secret' };

export type Gateway = Awaited<ReturnType<typeof openGateway>>;

type Deps = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly busy: Busy;
  /** Takes a webhook and gives the HTTP status of the answer; rejects when there is none. */
  readonly deliver: (request: Request) => Promise<number>;
};

/** The sandbox's core in this process, joined by Request and Response alone. */
export async function openGateway({ timeline, chance, busy, deliver }: Deps) {
  const book = memoryBook();
  const defects: unknown[] = [];
  const sandbox = await createSandbox({
    clock: timeline.now,
    random: chance.bytes,
    book,
    send: deliver,
    // What the picture says; the shop reads it the same way.
    drawQr: (text) => Buffer.from(text).toString('base64'),
    config: { payBaseUrl: PAY_BASE, credentials: { key: KEYS.apiKey, secret: KEYS.apiSecret } },
  });
  const tick = () => void sandbox.tick().catch((error: unknown) => defects.push(error));

  async function handle(request: Request): Promise<Reply> {
    busy.begin();
    try {
      return await sandbox.handle(request, { isLocal: true });
    } finally {
      timeline.after(0, tick);
      busy.end();
    }
  }

  /** What a payer, a bank or the portal does, or the sandbox is told. Null: not possible in this state. */
  async function control<Result>(
    path: string,
    body?: object,
    method = body ? 'POST' : 'GET',
  ): Promise<Result | null> {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const { response } = await handle(new Request(`http://gateway.sim/_sandbox/${path}`, init));
    if (response.status === 409 || response.status === 404) return null;
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const answer: Result = await response.json();
    return answer;
  }

  /** As another system of the same merchant calls it. */
  async function call(
    path: string,
    body: object,
  ): Promise<{ readonly id: string; readonly hmacKey: string } | null> {
    const headers = { 'x-paymennt-api-key': KEYS.apiKey, 'x-paymennt-api-secret': KEYS.apiSecret };
    const request = new Request(`${API}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { response } = await handle(request);
    const answer = await response.json().catch(() => null);
    return answer?.success ? answer.result : null;
  }

  async function madeFor({ requestId }: Sold): Promise<string | null> {
    const lines = await book.read();
    const made = lines.find((line) => line.kind === 'created' && line.checkout.requestId === requestId);
    return made?.kind === 'created' ? made.checkout.id : null;
  }

  return {
    handle,
    control,
    call,
    madeFor,
    defects,
    book: (): Promise<readonly BookEntry[]> => book.read(),
  };
}
