import 'server-only';
import type { CheckoutDeps } from '../../checkout/deps';
import { createRefreshThrottle } from '../../checkout/observe/refresh-throttle';
import { createCheckoutStore } from '../../db/checkouts/checkout-store';
import type { Database } from '../../db/core/database';
import { createRefundStore } from '../../db/refunds/refund-store';
import { createWatchStore } from '../../db/watch/watch-store';
import { checkoutGroup } from '../../gateway/groups/checkouts';
import { qrCodec } from '../../qr/qr-codec';
import { connectChangeFeed } from '../adapters/change-feed';
import { returnPageAt } from '../adapters/public-address';
import { random } from '../adapters/secrets';
import { database, onBrokenRow, workerDatabase } from './database';
import { env } from './env';
import { gatewayCaller } from './gateway';
import { once } from './once';
import { clock, log } from './runtime';

/** What the processes of one installation tell each other about changed checkouts. */
export const changeFeed = once('change-feed', () => connectChangeFeed(env().DATABASE_URL, log()));

/** What opening, reading, cancelling and refunding a checkout needs. */
export const checkouts = once('checkouts', (): CheckoutDeps => ({
  ...storesOn(database()),
  gateway: checkoutGroup(gatewayCaller()),
  qr: qrCodec,
  clock,
  random,
  log: log(),
  payBase: env().GATEWAY_PAY_BASE_URL,
  instance: changeFeed().instance,
  returnPage: returnPageAt(env().APP_URL),
  mayRefresh: createRefreshThrottle(clock),
}));

/** The same on the workers' own connections. */
export const workerCheckouts = once('worker-checkouts', (): CheckoutDeps => ({
  ...checkouts(),
  ...storesOn(workerDatabase()),
}));

const storesOn = (connection: Database) => ({
  store: createCheckoutStore(connection, onBrokenRow),
  refunds: createRefundStore(connection),
  watch: createWatchStore(connection, env().GATEWAY_CALLS_PER_SECOND, onBrokenRow),
});
