import type { BookEntry } from '@/packages/gateway-sandbox/src/book/book-entry';
import { memoryBook } from '@/packages/gateway-sandbox/src/book/book';
import { createSandbox } from '@/packages/gateway-sandbox/src/core/create-sandbox';
import type { Reply } from '@/packages/gateway-sandbox/src/core/call';
import type { Sold } from '../day/scene';
import type { Chance } from './chance';
import type { PendingWork } from './pending-work';
import type { Timeline } from './timeline';

export const PAY_BASE = 'https://pay.sim';
export const API = 'http://gateway.sim/mer/v2.0';
export const KEYS = { apiKey: 'sim-key', apiSecret: 'sim-secret' };

export type Gateway = Awaited<ReturnType<typeof openGateway>>;

type Deps = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly pending: PendingWork;
  /** Takes a webhook and gives the HTTP status of the answer; rejects when there is none. */
  readonly deliver: (request: Request) => Promise<number>;
};

/** The sandbox's core in this process, joined by Request and Response alone. */
export async function openGateway({ timeline, chance, pending, deliver }: Deps) {
  const book = memoryBook();
  const defects: unknown[] = [];
  const sandbox = await createSandbox({
    clock: timeline.now,
    random: chance.bytes,
    book,
    send: deliver,
    // The picture is its own text; the shop reads it the same way.
    drawQr: (text) => Buffer.from(text).toString('base64'),
    config: { payBaseUrl: PAY_BASE, credentials: { key: KEYS.apiKey, secret: KEYS.apiSecret } },
  });
  const tick = () => void sandbox.tick().catch((error: unknown) => defects.push(error));

  async function handle(request: Request): Promise<Reply> {
    pending.begin();
    try {
      return await sandbox.handle(request, { isLocal: true });
    } finally {
      timeline.after(0, tick);
      pending.end();
    }
  }

  /** An action of a payer, a bank or the portal, or a setting of the sandbox. Null: not possible now. */
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

/** A create by another system of the same account: a link for an invoice that is not the shop's. */
export const invoice = (mark: string, number: string) => ({
  requestId: `elsewhere-${mark}`,
  orderId: `INV-${number}`,
  description: 'An invoice',
  currency: 'AED',
  amount: 75.5,
  customer: { firstName: 'A', lastName: 'B', email: 'a@b.test', phone: '+971500000000' },
  sendSms: false,
  sendEmail: false,
  expiresIn: 60,
});
