import 'server-only';
import { createRefreshThrottle } from '../../checkout/observe/check-checkout';
import type { CheckoutDeps } from '../../checkout/deps';
import { type Database, openDatabase } from '../../db/core/database';
import { createCheckoutStore } from '../../db/checkouts/checkout-store';
import { createKeyStore } from '../../db/staff/key-store';
import { createRefundStore } from '../../db/refunds/refund-store';
import { createExceptionStore } from '../../db/exceptions/exception-store';
import { createHistoryStore } from '../../db/history/history-store';
import { createLinkStore } from '../../db/links/link-store';
import { createDeliveryStore } from '../../db/outbound-webhooks/delivery-store';
import { createEventLog } from '../../db/events/event-log';
import { createJobStore } from '../../db/jobs/job-store';
import { createWatchStore } from '../../db/watch/watch-store';
import type { OnBroken } from '../../db/core/rows';
import { createStaffStore } from '../../db/staff/staff-store';
import type { ExceptionDeps as ExceptionsDeps } from '../../exceptions/exceptions';
import type { EventLog } from '../../domain/ports/history-store';
import type { JobStore } from '../../domain/ports/jobs';
import type { Log } from '../../domain/ports/runtime';
import type { PaymentGateway } from '../../domain/ports/gateway';
import { createGateway, realTime } from '../../gateway/create-gateway';
import { createTransport } from '../../gateway/http';
import type { HistoryDeps } from '../../history/history';
import type { KeyDeps as KeysDeps } from '../../keys/api-keys';
import type { LinkDeps as LinksDeps } from '../../links/new-link';
import type { OutboundWebhookDeps as OutboundWebhookDeps } from '../../outbound-webhooks/deps';
import { qrCodec } from '../../qr/qr-codec';
import type { StaffDeps } from '../../staff/sign-in';
import { type Env, gatewayConfig, readEnv } from './env';
import { createGatewaySignalDeps, type GatewaySignalDeps } from './gateway-signals';
import { type ChangeFeedConnection, connectChangeFeed } from './change-feed';
import { createLog } from './log';
import { newWebhookSecret, random, secrets } from './secrets';
import { safePost } from '../http/safe-fetch';
import { returnPageAt } from './public-address';

/** Counts calls between two questions. */
function createCallCount() {
  let count = 0;
  return {
    note(): void {
      count += 1;
    },
    take(): number {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}

export type Container = {
  readonly env: Env;
  readonly db: Database;
  readonly log: Log;
  readonly gateway: PaymentGateway;
  readonly changes: ChangeFeedConnection;
  /** Gateway calls that left since the last time somebody asked. */
  readonly takeCallCount: () => number;
  readonly events: EventLog;
  readonly jobs: JobStore;
  readonly checkout: CheckoutDeps;
  /** The same use cases on connections of their own. */
  readonly watcher: CheckoutDeps;
  readonly staff: StaffDeps;
  readonly gatewaySignals: GatewaySignalDeps;
  readonly exceptions: ExceptionsDeps;
  readonly history: HistoryDeps;
  readonly keys: KeysDeps;
  readonly links: LinksDeps;
  readonly deliveries: OutboundWebhookDeps;
};

// The framework compiles instrumentation and routes as separate bundles: a module-level
// constant would exist twice, and with it the pool and the watcher.
const shared: typeof globalThis & { qtill?: Container } = globalThis;

const WATCHER_CONNECTIONS = 5;

/** The process-wide objects, made on first use. The only place that knows gateway, database and use cases. */
export const container = (): Container => (shared.qtill ??= createContainer());

function createContainer(): Container {
  const env = readEnv();
  const log = createLog(env.LOG_LEVEL);
  const clock = { now: () => Date.now() };
  const onLost = (error: Error) => log.warn({ err: error }, 'database connection lost');
  const { db } = openDatabase(env.DATABASE_URL, onLost);
  // However many screens ask, the truth is still looked for.
  const { db: watcherDb } = openDatabase(env.DATABASE_URL, onLost, WATCHER_CONNECTIONS);
  const calls = createCallCount();
  const gateway = createGateway(gatewayConfig(env), {
    transport: createTransport(),
    ...realTime,
    onCall: calls.note,
    onBreaker: (kind, cause) =>
      cause
        ? log.warn({ kind, cause }, 'gateway calls held back')
        : log.info({ kind }, 'gateway calls flow again'),
  });
  const changes = connectChangeFeed(env.DATABASE_URL, log);
  const onBroken: OnBroken = (about) => log.error(about, 'a stored line makes no sense');
  const storesOn = (connection: Database) => ({
    store: createCheckoutStore(connection, onBroken),
    refunds: createRefundStore(connection),
    watch: createWatchStore(connection, env.GATEWAY_CALLS_PER_SECOND, onBroken),
  });
  const checkout: CheckoutDeps = {
    ...storesOn(db),
    gateway: gateway.checkouts,
    qr: qrCodec,
    clock,
    random,
    log,
    payBase: env.GATEWAY_PAY_BASE_URL,
    instance: changes.instance,
    returnPage: returnPageAt(env.APP_URL),
    mayRefresh: createRefreshThrottle(clock),
  };
  return {
    env,
    db,
    log,
    gateway,
    changes,
    takeCallCount: calls.take,
    events: createEventLog(db),
    jobs: createJobStore(watcherDb),
    checkout,
    watcher: { ...checkout, ...storesOn(watcherDb) },
    staff: { staff: createStaffStore(db), secrets, clock },
    gatewaySignals: createGatewaySignalDeps({
      env,
      db,
      log,
      clock,
      gateway: gateway.webhooks,
    }),
    exceptions: { store: createExceptionStore(db) },
    history: { store: createHistoryStore(db, onBroken) },
    links: { links: createLinkStore(db, onBroken), checkout },
    deliveries: {
      deliveries: createDeliveryStore(watcherDb),
      post: safePost,
      newSecret: newWebhookSecret,
      chance: Math.random,
      ...{ random, clock, log },
    },
    keys: { keys: createKeyStore(db), secrets, random, clock },
  };
}
