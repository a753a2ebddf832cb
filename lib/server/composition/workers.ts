import 'server-only';
import type { CheckoutDeps } from '../../checkout/deps';
import { createEventLog } from '../../db/events/event-log';
import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import type { EventLog } from '../../domain/ports/history-store';
import type { PaymentGateway } from '../../domain/ports/gateway';
import type { Log } from '../../domain/ports/runtime';
import type { SignalSource } from '../../domain/ports/signal-store';
import { createAlarms } from '../../gateway-webhooks/alarms';
import type { KeepDeps } from '../../gateway-webhooks/deps';
import { branchGroup } from '../../gateway/groups/branches';
import { webhookGroup } from '../../gateway/groups/webhooks';
import type { OutboundWebhookDeps } from '../../outbound-webhooks/deps';
import type { ChangeFeedConnection } from '../adapters/change-feed';
import { webhookPlace } from '../adapters/public-address';
import { random } from '../adapters/secrets';
import { changeFeed, checkouts, workerCheckouts } from './checkouts';
import { database } from './database';
import { type Env, env } from './env';
import { callCount, gatewayCaller } from './gateway';
import { once } from './once';
import { outboundWebhooks } from './outbound-webhooks';
import { log } from './runtime';

/** What this process does without being asked by a request. */
export type Workers = {
  readonly env: Pick<Env, 'GATEWAY_BASE_URL' | 'GATEWAY_BRAND' | 'GATEWAY_ENV'>;
  readonly log: Log;
  readonly gateway: Pick<PaymentGateway, 'branches'>;
  readonly changes: ChangeFeedConnection;
  /** Gateway calls that left since the last time somebody asked. */
  readonly takeCallCount: () => number;
  readonly checkouts: CheckoutDeps;
  readonly events: EventLog;
  readonly deliveries: OutboundWebhookDeps;
  readonly keepWebhook: KeepDeps;
  /** Why the gateway cannot call us; null: it can. */
  readonly webhookObstacle: string | null;
  /** Where signals come from besides the webhook; null: nowhere. */
  readonly loadSignalSource: () => Promise<SignalSource | null>;
};

export const workers = once('workers', (): Workers => {
  const { place, obstacle = null } = webhookPlace(env());
  const gatewaySignals = createSignalStore(database());
  return {
    env: env(),
    log: log(),
    gateway: { branches: branchGroup(gatewayCaller()) },
    changes: changeFeed(),
    takeCallCount: callCount().take,
    checkouts: workerCheckouts(),
    events: createEventLog(database()),
    deliveries: outboundWebhooks(),
    keepWebhook: {
      gatewaySignals,
      gateway: webhookGroup(gatewayCaller()),
      jobs: checkouts().watch,
      random,
      log: log(),
      alarms: createAlarms(log()),
      place,
    },
    webhookObstacle: obstacle,
    loadSignalSource: () => loadFirestore(gatewaySignals),
  };
});

/** Firestore is loaded only where a shop has been given its configuration. */
async function loadFirestore({ announced }: KeepDeps['gatewaySignals']): Promise<SignalSource | null> {
  const config = env().GATEWAY_FIREBASE_CONFIG;
  if (!config) return null;
  const [{ createFirestoreSource }, { loadFirebase }] = await Promise.all([
    import('../../firestore/firestore-source'),
    import('../../firestore/load-firebase'),
  ]);
  return createFirestoreSource({ load: () => loadFirebase(config), announced, log: log() });
}
