import 'server-only';
import { createHistoryStore } from '../../db/history/history-store';
import type { HistoryHandlerDeps } from '../handlers/office/history';
import { database, onBrokenRow } from './database';
import { once } from './once';
import { clock } from './runtime';

/** Everything that ever happened to a checkout. */
export const history = once('history', (): HistoryHandlerDeps => ({
  store: createHistoryStore(database(), onBrokenRow),
  clock,
}));
