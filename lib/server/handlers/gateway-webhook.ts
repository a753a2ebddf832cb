import 'server-only';
import type { ReceiveDeps } from '../../gateway-webhooks/deps';
import { type DeliveryRefusal, receiveDelivery } from '../../gateway-webhooks/receive-delivery';
import { readBytes } from '../http/request-body';

const MAX_BYTES = 64 * 1024;
/** The sender is answered within 2 s. */
const TIMEOUT_MS = 1_800;

const STATUS: Record<DeliveryRefusal['kind'], number> = {
  unknown_token: 404,
  too_many: 429,
  unsupported_type: 415,
  unreadable: 400,
};

/**
 * Answers a delivery of the gateway, always without a body: 204 says that it is stored, a rejection that it has to
 * be sent again. The answer never tells whether the checkout exists.
 */
export async function answerDelivery(deps: ReceiveDeps, request: Request, token: string): Promise<Response> {
  const bytes = await readBytes(request, MAX_BYTES);
  if (bytes === null) return say(413);
  const delivery = { token, headers: request.headers, bytes };
  const received = await within(TIMEOUT_MS, receiveDelivery(deps, delivery));
  if (received.ok) return say(204);
  const { error } = received;
  return say(STATUS[error.kind], error.kind === 'too_many' ? error.retryAfterMs : undefined);
}

function say(status: number, retryAfterMs?: number): Response {
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  if (retryAfterMs !== undefined) headers.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  return new Response(null, { status, headers });
}

/** Work that takes longer goes on, but nobody waits for it: what it stores late is stored again later. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database took too long.')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
