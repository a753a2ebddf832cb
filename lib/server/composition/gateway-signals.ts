import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { SignalSecrets, KeepDeps, ReceiveDeps } from '../../gateway-webhooks/deps';
import type { Database } from '../../db/core/database';
import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import type { Clock, Log } from '../../domain/ports/runtime';
import type { SignalSource } from '../../domain/ports/signal-store';
import type { WebhookGateway } from '../../domain/ports/gateway';
import { createFirestoreSource } from '../../firestore/firestore-source';
import { loadFirebase } from '../../firestore/load-firebase';
import { createAlarms } from '../../gateway-webhooks/alarms';
import { createRateLimit, rememberBriefly } from '../../gateway-webhooks/throttles';
import type { Env } from './env';
import { random } from './secrets';
import { webhookPlace } from './public-address';

const MAC_BYTES = 32;

export const signalSecrets: SignalSecrets = {
  digest: (bytes) => sha256(bytes).toString('hex'),
  // Hashes are of one length, which the comparison needs, and whose differences say nothing.
  isSame: (one, other) => timingSafeEqual(sha256(one), sha256(other)),
  isSignature(signature, { bytes, key }) {
    const expected = createHmac('sha256', key).update(bytes).digest();
    const given = decode(signature.trim());
    return given.length === MAC_BYTES && timingSafeEqual(given, expected);
  },
};

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** Both usual spellings, since the gateway's is not documented. */
const decode = (signature: string): Buffer =>
  /^[0-9a-f]{64}$/i.test(signature) ? Buffer.from(signature, 'hex') : Buffer.from(signature, 'base64');

/** A shop has a few a minute; a leaked address shall not keep the database busy. */
const DELIVERIES_PER_SECOND = 50;
const ENDPOINTS_FOR_MS = 1_000;

export type GatewaySignalDeps = {
  readonly receive: ReceiveDeps;
  readonly keep: KeepDeps;
  readonly source: SignalSource | null;
  /** Why the gateway cannot call us; null: it can. */
  readonly obstacle: string | null;
};

type Parts = {
  readonly env: Env;
  readonly db: Database;
  readonly log: Log;
  readonly clock: Clock;
  readonly gateway: WebhookGateway;
};

export function createGatewaySignalDeps({ env, db, log, clock, gateway }: Parts): GatewaySignalDeps {
  const gatewaySignals = createSignalStore(db);
  const { place, obstacle } = webhookPlace(env);
  const config = env.GATEWAY_FIREBASE_CONFIG;
  return {
    receive: {
      gatewaySignals,
      endpoints: rememberBriefly(() => gatewaySignals.endpoints(), { clock, ms: ENDPOINTS_FOR_MS }),
      secrets: signalSecrets,
      rate: createRateLimit(clock, DELIVERIES_PER_SECOND),
    },
    keep: { gatewaySignals, gateway, random, log, alarms: createAlarms(log), place },
    source: config
      ? createFirestoreSource({
          load: () => loadFirebase(config),
          announced: (limit) => gatewaySignals.announced(limit),
          log,
        })
      : null,
    obstacle: obstacle ?? null,
  };
}
