import { createHash } from 'node:crypto';
import { type Book, memoryBook } from '../book/book';
import type { BookEntry } from '../book/book-entry';
import type { Caller } from '../core/call';
import { createSandbox } from '../core/create-sandbox';
import type { SandboxConfig, SandboxDeps } from '../core/world';
import { drawQr as drawPng } from '../draw-qr';
import { type Modes, modesSchema } from '../model/modes';
import { qrBody } from './bodies';

export const payBaseUrl = 'http://pay.test';
const startMs = Date.parse('2026-11-21T10:00:00.000Z');

interface BenchOptions {
  /** Receives the webhooks; by default every one of them is answered with 200. */
  readonly send?: SandboxDeps['send'];
  /** By default the real picture; `noPicture` where a test looks at nothing but the rest. */
  readonly drawQr?: SandboxDeps['drawQr'];
  readonly book?: Book;
  readonly config?: Partial<SandboxConfig>;
  readonly now?: number;
}

/** A sandbox in memory whose clock stands still until a test moves it. */
export async function openBench({
  book = memoryBook(),
  config = {},
  now = startMs,
  send: sendWebhook = () => Promise.resolve(200),
  drawQr = (text, size) => drawPng(text, size).toString('base64'),
}: BenchOptions = {}) {
  const time = { now };
  const sandbox = await createSandbox({
    clock: () => time.now,
    random: seededRandom(),
    book,
    send: sendWebhook,
    drawQr,
    config: { payBaseUrl, ...config },
  });
  const reply = (path: string, init?: RequestInit, caller: Caller = { isLocal: true }) =>
    sandbox.handle(new Request(`http://sandbox${path}`, init), caller);
  const send = async (path: string, init?: RequestInit) => (await reply(path, init)).response;
  return {
    time,
    tick: sandbox.tick,
    reply,
    send,
    api: async (path: string, body?: unknown) => readAnswer(await send(path, apiInit(path, body))),
    post: async (path: string, body: unknown = {}) => readAnswer(await send(path, apiInit(path, body))),
    /** Without a body it looks; `method` says what else to do without one. */
    control: async (path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') => {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const init = { method, ...(text !== undefined && { body: text }) };
      return readControl(await send(`/_sandbox/${path}`, init));
    },
    form: (path: string, fields: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    entries: async (kind?: BookEntry['kind']) =>
      (await book.read()).filter((entry) => kind === undefined || entry.kind === kind),
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

export const credentials = { 'x-paymennt-api-key': 'key', 'x-paymennt-api-secret': 'secret' };

/** Text bodies travel as they are, for JSON that no serializer would write. */
function apiInit(path: string, body: unknown): RequestInit {
  const isPost = body !== undefined || path.endsWith('/cancel');
  if (!isPost) return { headers: credentials };
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  return { method: 'POST', headers: credentials, body: text };
}

async function readAnswer(response: Response) {
  const text = await response.text();
  const answer: { success: boolean; elapsed: number; result: Record<string, unknown>; error?: string } =
    JSON.parse(text);
  return { status: response.status, text, ...answer };
}

async function readControl(response: Response) {
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

function seededRandom() {
  let calls = 0;
  return (bytes: number) =>
    new Uint8Array(createHash('sha256').update(String(calls++)).digest().subarray(0, bytes));
}

/** The beginning of a sandbox that behaves in one of the other ways the documents leave open. */
export function bookWithModes(changes: Partial<Modes>): Book {
  const modes = modesSchema.parse(changes);
  return memoryBook([{ seq: 1, at: '2026-11-21T10:00:00.000+00:00', kind: 'modes', modes }]);
}

/** Stands in for a drawn code: a PNG of one white pixel. */
export const noPicture = () =>
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==';

/** One new checkout and what the control API can do to it. */
export async function openedCheckout(changes: Record<string, unknown> = {}) {
  const bench = await openBench();
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody(changes));
  const id = String(result['id']);
  const act = async (action: string, input?: unknown) =>
    bench.control(`checkouts/${id}/${action}`, input ?? '');
  const read = async () => (await bench.api(`/mer/v2.0/checkout/${id}`)).text;
  return { bench, id, result, act, read };
}
