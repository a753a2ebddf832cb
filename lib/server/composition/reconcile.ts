import 'server-only';
import type { ReconcileDeps } from '../../checkout/deps';
import type { Database } from '../../db/core/database';
import { createReconcileStore } from '../../db/reconcile/reconcile-store';
import { createWatchStore } from '../../db/watch/watch-store';
import { checkouts, workerCheckouts } from './checkouts';
import { database, onBrokenRow, workerDatabase } from './database';
import { once } from './once';

const storesOn = (connection: Database) => ({
  reconcile: createReconcileStore(connection, onBrokenRow),
  watch: createWatchStore(connection, onBrokenRow),
});

/** Checkouts of other systems, whose numbers a restore that is not completed yet may know. */
export const systemCheckouts = once('system-checkouts', (): ReconcileDeps => ({
  ...checkouts(),
  ...storesOn(database()),
}));

/** What compares our books with the gateway's, on the workers' own connections. */
export const reconciledCheckouts = once('reconciled-checkouts', (): ReconcileDeps => ({
  ...workerCheckouts(),
  ...storesOn(workerDatabase()),
}));
