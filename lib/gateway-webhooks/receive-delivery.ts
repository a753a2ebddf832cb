import type { GatewaySignal, SignatureVerdict, WebhookEndpoint } from '../domain/ports/signal-store';
import type { SignalSecrets, ReceiveDeps } from './deps';
import { err, ok, type Result } from '../domain/core/result';
import { type DeliveryFlaw, readDelivery } from './read-delivery';

type Message = {
  readonly bytes: Uint8Array;
  readonly headers: Pick<Headers, 'get'>;
};

export type Delivery = Message & {
  /** From the address that was called. */
  readonly token: string;
};

export type DeliveryRefusal =
  | { readonly kind: 'unknown_token' }
  | { readonly kind: 'too_many'; readonly retryAfterMs: number }
  | DeliveryFlaw;

/**
 * Stores what a caller who knows one of our addresses says about a checkout, and makes that checkout due to be read.
 * Whatever else the delivery claims, signed or not, is never believed. Rejects when it could not be stored: the gateway
 * then has to send it again.
 */
export async function receiveDelivery(
  deps: ReceiveDeps,
  delivery: Delivery,
): Promise<Result<null, DeliveryRefusal>> {
  const accepted = (await deps.endpoints()).filter(({ state }) => state !== 'over');
  if (!knows(deps.secrets, accepted, delivery.token)) return err({ kind: 'unknown_token' });
  const retryAfterMs = deps.rate(delivery.token);
  if (retryAfterMs !== null) return err({ kind: 'too_many', retryAfterMs });
  const encoding = delivery.headers.get('content-encoding') ?? 'identity';
  // Compressed bodies are refused: a small one could unpack to a huge one.
  if (encoding.trim().toLowerCase() !== 'identity') return err({ kind: 'unsupported_type' });
  const read = readDelivery(delivery.bytes, delivery.headers.get('content-type'));
  if (!read.ok) return read;
  const keys = accepted.map(({ hmacKey }) => hmacKey);
  const signature = judgeSignature(deps.secrets, delivery, keys);
  // The same body with another verdict is another signal: a forged copy must not hide the genuine one.
  const digest = `${deps.secrets.digest(delivery.bytes)}/${signature}`;
  await deps.gatewaySignals.keep({ source: 'webhook', digest, ...read.value, signature });
  return ok(null);
}

/** Compares with all of them, in constant time. */
const knows = (secrets: SignalSecrets, accepted: readonly WebhookEndpoint[], token: string): boolean =>
  accepted.map((endpoint) => secrets.isSame(endpoint.token, token)).includes(true);

/** Undocumented: integrators report a name for each brand, and one of them sends both. */
const HEADERS = ['x-paymennt-signature', 'x-pointcheckout-signature'] as const;

/** `keys`: one for each accepted address; null where the gateway has not told its key yet. */
function judgeSignature(
  secrets: SignalSecrets,
  { bytes, headers }: Message,
  keys: readonly (string | null)[],
): SignatureVerdict {
  const signatures = HEADERS.flatMap((name) => headers.get(name) ?? []);
  const known = keys.filter((key) => key !== null);
  const fits = signatures.map((signature) =>
    known.map((key) => secrets.isSignature(signature, { bytes, key })),
  );
  if (fits.flat().includes(true)) return 'valid';
  // While a key is unknown the signature may be by that key.
  return signatures.length === 0 || known.length < keys.length ? 'none' : 'invalid';
}

/** Stores that another source, such as Firestore, says that this checkout changed. Rejects when it cannot be stored. */
export function takeSignal(
  { gatewaySignals }: Pick<ReceiveDeps, 'gatewaySignals'>,
  source: Exclude<GatewaySignal['source'], 'webhook'>,
  gatewayId: string,
): Promise<void> {
  return gatewaySignals.keep({ source, digest: gatewayId, gatewayId, body: '{}', signature: 'none' });
}
