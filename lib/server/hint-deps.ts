import 'server-only';
import type { Database } from '../db/database';
import { createHintStore } from '../db/hints/create-hint-store';
import type { Clock } from '../domain/ports/clock';
import type { HintSource } from '../domain/ports/hint-source';
import type { Log } from '../domain/ports/log';
import type { WatchStore } from '../domain/ports/watch-store';
import type { WebhookGateway } from '../domain/ports/webhook-gateway';
import { createFirestoreSource } from '../firestore/create-firestore-source';
import { loadFirebase } from '../firestore/load-firebase';
import { createAlarms } from '../hints/create-alarms';
import { createRateLimit } from '../hints/create-rate-limit';
import type { KeepDeps, ReceiveDeps } from '../hints/deps';
import { rememberBriefly } from '../hints/remember-briefly';
import type { Env } from './env';
import { hintSecrets } from './hint-secrets';
import { random } from './random';
import { webhookPlace } from './webhook-place';

/** A shop has a few a minute; a leaked address shall not keep the database busy. */
const DELIVERIES_PER_SECOND = 50;
const ENDPOINTS_FOR_MS = 1_000;

export type HintDeps = {
  readonly receive: ReceiveDeps;
  readonly keep: KeepDeps;
  readonly source: HintSource | null;
  /** Why the gateway cannot call us; null: it can. */
  readonly obstacle: string | null;
};

type Parts = {
  readonly env: Env;
  readonly db: Database;
  readonly log: Log;
  readonly clock: Clock;
  readonly gateway: WebhookGateway;
  readonly jobs: Pick<WatchStore, 'claimJob' | 'finishJob'>;
};

export function createHintDeps({ env, db, log, clock, gateway, jobs }: Parts): HintDeps {
  const hints = createHintStore(db);
  const { place, obstacle } = webhookPlace(env);
  const config = env.GATEWAY_FIREBASE_CONFIG;
  return {
    receive: {
      hints,
      endpoints: rememberBriefly(() => hints.endpoints(), { clock, ms: ENDPOINTS_FOR_MS }),
      secrets: hintSecrets,
      rate: createRateLimit(clock, DELIVERIES_PER_SECOND),
    },
    keep: { hints, gateway, jobs, random, log, alarms: createAlarms(log), place },
    source: config
      ? createFirestoreSource({
          load: () => loadFirebase(config),
          announced: (limit) => hints.announced(limit),
          log,
        })
      : null,
    obstacle: obstacle ?? null,
  };
}
