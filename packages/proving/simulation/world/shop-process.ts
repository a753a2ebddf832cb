import { createHash, createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { ReconcileDeps, RefundDeps } from '@/lib/checkout/deps';
import { createSignalStore } from '@/lib/db/gateway-webhooks/signal-store';
import { INSTANCE_LOCK } from '@/lib/db/core/locks';
import { createCheckoutStore } from '@/lib/db/checkouts/checkout-store';
import { createExceptionStore } from '@/lib/db/exceptions/exception-store';
import { createReconcileStore } from '@/lib/db/reconcile/reconcile-store';
import { createRefundStore } from '@/lib/db/refunds/refund-store';
import { createJobStore } from '@/lib/db/jobs/job-store';
import { createCallBudget } from '@/lib/db/watch/call-budget';
import { createWatchStore } from '@/lib/db/watch/watch-store';
import type { JobStore } from '@/lib/domain/ports/jobs';
import type { QrImage } from '@/lib/domain/ports/qr-codec';
import { createGateway } from '@/lib/gateway/create-gateway';
import type { HttpRequest } from '@/lib/gateway/http';
import { createRateLimit } from '@/lib/gateway-webhooks/throttles';
import type { SignalSecrets, ReceiveDeps } from '@/lib/gateway-webhooks/deps';
import type { Chance } from './chance';
import type { Connection } from './database/connection';
import { API, type Gateway, KEYS, PAY_BASE } from './gateway';
import { type NetworkConditions, sendOver } from './network';
import type { Timeline } from './timeline';
import type { Turns } from './turns';

/** The installation's limit of calls a second. */
const CAP = 20;

export type ShopProcess = {
  readonly number: number;
  readonly checkout: ReconcileDeps & RefundDeps;
  readonly receive: ReceiveDeps;
  readonly exceptions: ReturnType<typeof createExceptionStore>;
  readonly connection: Connection;
  /** `run` happens later, if the process still lives then. */
  readonly after: (ms: number, run: () => void) => void;
  /** The same; what it returns calls it off. */
  readonly planned: (ms: number, run: () => void) => () => void;
  readonly jobs: JobStore;
};

type Deps = {
  readonly number: number;
  readonly connection: Connection;
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly gateway: Gateway;
  readonly conditions: NetworkConditions;
  readonly turns: Turns;
  /** Numbers the reads of all processes in their order; a sequence that needs no database here. */
  readonly nextObservation: () => Promise<number>;
  /** An error that the product caught and logged: no simulated fault may cause one. */
  readonly onError: (error: unknown) => void;
};

/** One process of the product, with its own connection, breakers and counters. Its memory is lost when it dies. */
export async function startProcess(given: Deps): Promise<ShopProcess> {
  const { number, connection, timeline, chance, gateway, conditions, turns, onError } = given;
  const { db } = connection;
  await db.execute(sql`select pg_advisory_lock(${INSTANCE_LOCK}, ${number})`);
  const after = (ms: number, run: () => void) =>
    timeline.after(ms, () => {
      if (!connection.isDead()) run();
    });
  const planned = (ms: number, run: () => void) => {
    let isPlanned = true;
    after(ms, () => {
      if (isPlanned) run();
    });
    return () => {
      isPlanned = false;
    };
  };
  const own = { ...timeline, after };
  const transport = (request: HttpRequest) =>
    new Promise<Parameters<Parameters<typeof sendOver>[2]>[0]>((resolve) => {
      if (!connection.step()) return;
      sendOver({ timeline: own, chance, conditions, turns, handle: gateway.handle }, request, (answer) => {
        if (connection.step()) resolve(answer);
      });
    });
  const log = (fields: object) => {
    if ('err' in fields) onError(fields.err);
  };
  const onBroken = ({ err }: { readonly err: unknown }) => onError(err);
  const gatewaySignals = createSignalStore(db);
  return {
    number,
    connection,
    after,
    planned,
    jobs: createJobStore(db),
    exceptions: createExceptionStore(db),
    checkout: {
      store: { ...createCheckoutStore(db, onBroken), nextObservation: given.nextObservation },
      refunds: createRefundStore(db),
      reconcile: createReconcileStore(db, onBroken),
      budget: createCallBudget(db, CAP),
      watch: createWatchStore(db, onBroken),
      gateway: createGateway(
        { brand: 'paymennt', baseUrl: API, ...KEYS },
        {
          transport,
          now: timeline.now,
          elapsed: timeline.now,
          random: chance.fraction,
          wait: (ms) => new Promise<void>((resolve) => after(ms, resolve)),
        },
      ).checkouts,
      qr: plainCodec,
      clock: { now: timeline.now },
      random: { text: (bits) => chance.text(Math.ceil(bits / 5)) },
      log: { info: log, warn: log, error: log },
      payBase: PAY_BASE,
      instance: () => number,
      returnPage: () => null,
      mayRefresh: () => Promise.resolve(true),
    },
    receive: {
      gatewaySignals,
      endpoints: () => gatewaySignals.endpoints(),
      secrets,
      rate: createRateLimit({ now: timeline.now }, 50),
    },
  };
}

const picture = (text: string): QrImage => ({
  png: Buffer.from(text).toString('base64'),
  sizePx: 1,
  modules: 1,
  modulePx: 1,
  text,
});

/** Pictures are drawn and read elsewhere; here one is its own text. */
const plainCodec: ReconcileDeps['qr'] = {
  read: (png) => picture(Buffer.from(png, 'base64').toString()),
  draw: (text) => Promise.resolve(picture(text)),
};

const secrets: SignalSecrets = {
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isSame: (one, other) => one === other,
  isSignature: (signature, { bytes, key }) =>
    createHmac('sha256', key).update(bytes).digest('hex') === signature,
};
