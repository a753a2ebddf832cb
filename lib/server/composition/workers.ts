import 'server-only';
import { createEventLog } from '../../db/events/event-log';
import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import { createJobStore } from '../../db/jobs/job-store';
import { createRetentionStore } from '../../db/records/retention-store';
import { createPinAttempts } from '../../db/staff/pin-attempts';
import { createSessionStore } from '../../db/staff/session-store';
import type { PaymentGateway } from '../../domain/ports/gateway';
import type { SignalSource, SignalStore } from '../../domain/ports/signal-store';
import { createAlarms } from '../../gateway-webhooks/alarms';
import { branchGroup } from '../../gateway/groups/branches';
import { webhookGroup } from '../../gateway/groups/webhooks';
import { webhookPlace } from '../adapters/public-address';
import { random } from '../adapters/secrets';
import type { WorkerSlices } from '../workers/start-workers';
import { alarms } from './exceptions';
import { changeFeed } from './checkouts';
import { database, workerDatabase } from './database';
import { type Env, env } from './env';
import { callCount, gatewayCaller } from './gateway';
import { once } from './once';
import { outboundWebhooks } from './outbound-webhooks';
import { reconciledCheckouts } from './reconcile';
import { clock, log } from './runtime';

/** What this process does without being asked by a request. */
export type Workers = WorkerSlices & {
  readonly env: Pick<Env, 'GATEWAY_BASE_URL' | 'GATEWAY_BRAND' | 'GATEWAY_ENV'>;
  readonly gateway: Pick<PaymentGateway, 'branches'>;
};

export const workers = once('workers', (): Workers => {
  const { place, obstacle = null } = webhookPlace(env());
  const gatewaySignals = createSignalStore(database());
  return {
    env: env(),
    log: log(),
    gateway: { branches: branchGroup(gatewayCaller()) },
    jobs: createJobStore(workerDatabase()),
    onDue: changeFeed().onDue,
    connectedForMs: changeFeed().age,
    takeCallCount: callCount().take,
    checkout: reconciledCheckouts(),
    records: { events: createEventLog(database()), alarms: alarms(), log: log(), clock },
    retention: createRetentionStore(workerDatabase()),
    signIns: [createSessionStore(workerDatabase()), createPinAttempts(workerDatabase())],
    outbound: outboundWebhooks(),
    webhook: {
      gatewaySignals,
      gateway: webhookGroup(gatewayCaller()),
      random,
      log: log(),
      alarms: createAlarms(log()),
      place,
    },
    obstacle,
    loadSource: () => loadFirestore(gatewaySignals),
  };
});

/** Firestore is loaded only where a shop has been given its configuration. */
async function loadFirestore({ announced }: SignalStore): Promise<SignalSource | null> {
  const config = env().GATEWAY_FIREBASE_CONFIG;
  if (!config) return null;
  const [{ createFirestoreSource }, { loadFirebase }] = await Promise.all([
    import('../../firestore/firestore-source'),
    import('../../firestore/load-firebase'),
  ]);
  return createFirestoreSource({ load: () => loadFirebase(config), announced, log: log() });
}
