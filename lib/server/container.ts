import 'server-only';
import { createLookGate } from '../checkout/create-look-gate';
import type { Deps as CheckoutDeps } from '../checkout/deps';
import { type Database, openDatabase } from '../db/database';
import { createCheckoutStore } from '../db/stores/create-checkout-store';
import { createKeyStore } from '../db/stores/create-key-store';
import { createRefundStore } from '../db/stores/create-refund-store';
import { createExceptionStore } from '../db/stores/create-exception-store';
import { createHistoryStore } from '../db/history/create-history-store';
import { createLinkStore } from '../db/links/create-link-store';
import { createNoticeStore } from '../db/notices/create-notice-store';
import { createEventLog } from '../db/events/create-event-log';
import { createWatchStore } from '../db/watch/create-watch-store';
import type { OnBroken } from '../db/whole-rows';
import { createStaffStore } from '../db/stores/create-staff-store';
import type { Deps as ExceptionsDeps } from '../exceptions/deps';
import type { EventLog } from '../domain/ports/event-log';
import type { Log } from '../domain/ports/log';
import type { PaymentGateway } from '../domain/ports/payment-gateway';
import { createGateway } from '../gateway/create-gateway';
import { createTransport } from '../gateway/http';
import type { Deps as HistoryDeps } from '../history/deps';
import type { Deps as KeysDeps } from '../keys/deps';
import type { Deps as LinksDeps } from '../links/deps';
import type { Deps as NoticesDeps } from '../notices/deps';
import { realTime } from '../gateway/real-time';
import { qrCodec } from '../qr/qr-codec';
import type { Deps as StaffDeps } from '../staff/deps';
import { createCallCount } from './call-count';
import { type Env, readEnv } from './env';
import { gatewayConfig } from './gateway-config';
import { createHintDeps, type HintDeps } from './hint-deps';
import { type NewsLink, openNewsLink } from './news-link';
import { createLog } from './log';
import { newNoticeSecret } from './notice-secret';
import { postOutside } from './post-outside';
import { random } from './random';
import { returnPageAt } from './return-page';
import { secrets } from './secrets';

export type Container = {
  readonly env: Env;
  readonly db: Database;
  readonly log: Log;
  readonly gateway: PaymentGateway;
  readonly news: NewsLink;
  /** Gateway calls that left since the last time somebody asked. */
  readonly takeCallCount: () => number;
  readonly events: EventLog;
  readonly checkout: CheckoutDeps;
  /** The same use cases on connections of their own. */
  readonly watcher: CheckoutDeps;
  readonly staff: StaffDeps;
  readonly hints: HintDeps;
  readonly exceptions: ExceptionsDeps;
  readonly history: HistoryDeps;
  readonly keys: KeysDeps;
  readonly links: LinksDeps;
  readonly notices: NoticesDeps;
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
  const news = openNewsLink(env.DATABASE_URL, log);
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
    instance: news.instance,
    returnPage: returnPageAt(env.APP_URL),
    mayLook: createLookGate(clock),
  };
  return {
    env,
    db,
    log,
    gateway,
    news,
    takeCallCount: calls.take,
    events: createEventLog(db),
    checkout,
    watcher: { ...checkout, ...storesOn(watcherDb) },
    staff: { staff: createStaffStore(db), secrets, clock },
    hints: createHintDeps({ env, db, log, clock, gateway: gateway.webhooks, jobs: checkout.watch }),
    exceptions: { store: createExceptionStore(db) },
    history: { store: createHistoryStore(db, onBroken) },
    links: { links: createLinkStore(db, onBroken), checkout },
    notices: {
      notices: createNoticeStore(watcherDb),
      post: postOutside,
      newSecret: newNoticeSecret,
      chance: Math.random,
      ...{ random, clock, log },
    },
    keys: { keys: createKeyStore(db), secrets, random, clock },
  };
}
