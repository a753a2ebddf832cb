import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { CheckoutDeps } from '../../checkout/deps';
import { type Asker, createGate, type Gate } from '../../checkout/gate/gate';
import { createCheckoutStore } from '../../db/checkouts/checkout-store';
import type { Database } from '../../db/core/database';
import { createCallBudget } from '../../db/watch/call-budget';
import { checkoutGroup } from '../../gateway/groups/checkouts';
import { qrCodec } from '../../qr/qr-codec';
import { connectChangeFeed } from '../adapters/change-feed';
import { payerUrl, returnPageAt } from '../adapters/public-address';
import { random } from '../adapters/secrets';
import { problem } from '../http/answer';
import { database, onBrokenRow, publicDatabase, workerDatabase } from './database';
import { env } from './env';
import { gatewayCaller, requestCaller } from './gateway';
import { once } from './once';
import { clock, log } from './runtime';

/** What the processes of one installation tell each other about changed checkouts. */
export const changeFeed = once('change-feed', () => connectChangeFeed(env().DATABASE_URL, log()));

const makeGate = (connection: Database) =>
  createGate({
    clock,
    budget: storesOn(connection).budget,
    cap: env().GATEWAY_CALLS_PER_SECOND,
    wait: (ms) => delay(ms),
  });

const gate = once('gate', () => makeGate(database()));
const publicGate = once('public-gate', () => makeGate(publicDatabase()));

/** Where requests of this asker wait for their turn at the gateway. */
export const gateFor = ({ kind }: Asker): Gate => (kind === 'payer' ? publicGate() : gate());

/** The answer to an asker who may not cause so many calls now; null: they may. */
export async function refuseAsker(asker: Asker, calls: number): Promise<Response | null> {
  const refusal = await gateFor(asker).refuse(asker, calls);
  if (!refusal) return null;
  const { reason, retryAfterMs } = refusal;
  return problem(reason === 'limit' && asker.kind === 'system' ? 'too_many_requests' : 'busy', {
    retryAfterMs,
  });
}

/** Where payers reach this server; undefined where they cannot. */
export const payerAddress = () => payerUrl(env());

const payerCheckouts = once('payer-checkouts', (): CheckoutDeps => ({
  ...checkouts(),
  ...storesOn(publicDatabase()),
}));

/** What opening, reading and cancelling a checkout needs, for a request of this asker. */
export const checkoutsFor = (asker: Asker): CheckoutDeps => ({
  ...(asker.kind === 'payer' ? payerCheckouts() : checkouts()),
  mayRefresh: (id) => gateFor(asker).mayRead(asker, id),
});

/** The same for whatever reads nothing again for somebody. */
export const checkouts = once('checkouts', (): CheckoutDeps => ({
  ...storesOn(database()),
  gateway: checkoutGroup(requestCaller()),
  qr: qrCodec,
  clock,
  random,
  log: log(),
  payBase: env().GATEWAY_PAY_BASE_URL,
  instance: changeFeed().instance,
  returnPage: returnPageAt(payerAddress()),
  mayRefresh: () => Promise.resolve(false),
}));

/** The same on the workers' own connections, to the database and to the gateway. */
export const workerCheckouts = once('worker-checkouts', (): CheckoutDeps => ({
  ...checkouts(),
  gateway: checkoutGroup(gatewayCaller()),
  ...storesOn(workerDatabase()),
}));

const storesOn = (connection: Database) => ({
  store: createCheckoutStore(connection, onBrokenRow),
  budget: createCallBudget(connection, env().GATEWAY_CALLS_PER_SECOND),
});
