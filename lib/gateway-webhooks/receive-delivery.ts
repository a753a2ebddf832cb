import type { SignatureVerdict, WebhookEndpoint } from '../domain/ports/signal-store';
import type { SignalSecrets, ReceiveDeps } from './deps';
import { err, ok, type Result } from '../domain/core/result';
import { type DeliveryFlaw, readDelivery } from './read-delivery';

/** Nowhere documented; both brands' names were guessed by integrators, and one of them sends both. */
const HEADERS = ['x-paymennt-signature', 'x-pointcheckout-signature'] as const;

type Message = {
  readonly bytes: Uint8Array;
  readonly headers: Pick<Headers, 'get'>;
};

/** `keys`: of every address that is heard; null where the gateway has not told its key yet. */
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
  // With a key unknown, nobody can say that the signature is not of that one.
  return signatures.length === 0 || known.length < keys.length ? 'none' : 'invalid';
}

export type Delivery = Message & {
  /** As the caller named it in the address. */
  readonly token: string;
};

export type DeliveryRefusal =
  | { readonly kind: 'unknown_token' }
  | { readonly kind: 'too_many'; readonly retryAfterMs: number }
  | DeliveryFlaw;

/**
 * Takes what somebody who knows one of our addresses says about a checkout. It is stored before this resolves,
 * and the checkout is read soon; whatever else the delivery claims, signed or not, is never believed.
 * Rejects when it could not be stored: the gateway then has to send it again.
 */
export async function receiveDelivery(
  deps: ReceiveDeps,
  delivery: Delivery,
): Promise<Result<null, DeliveryRefusal>> {
  const heard = (await deps.endpoints()).filter(({ state }) => state !== 'over');
  if (!knows(deps.secrets, heard, delivery.token)) return err({ kind: 'unknown_token' });
  const retryAfterMs = deps.rate(delivery.token);
  if (retryAfterMs !== null) return err({ kind: 'too_many', retryAfterMs });
  const type = delivery.headers.get('content-encoding') ?? 'identity';
  // Unpacking is how a small body becomes a large one.
  if (type.trim().toLowerCase() !== 'identity') return err({ kind: 'unsupported_type' });
  const read = readDelivery(delivery.bytes, delivery.headers.get('content-type'));
  if (!read.ok) return read;
  const keys = heard.map(({ hmacKey }) => hmacKey);
  const signature = judgeSignature(deps.secrets, delivery, keys);
  // The same body with another verdict is another hint: a bad copy must not hide the good one.
  const digest = `${deps.secrets.digest(delivery.bytes)}/${signature}`;
  await deps.gatewaySignals.keep({ source: 'webhook', digest, ...read.value, signature });
  return ok(null);
}

/** Compares with all of them, so that the time it takes tells nothing. */
const knows = (secrets: SignalSecrets, heard: readonly WebhookEndpoint[], token: string): boolean =>
  heard.map((endpoint) => secrets.isSame(endpoint.token, token)).includes(true);
