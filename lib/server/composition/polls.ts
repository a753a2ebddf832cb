import 'server-only';
import { createCheckoutStore } from '../../db/checkouts/checkout-store';
import { createPaidSales } from '../../db/checkouts/paid-of-device';
import { createPollStore } from '../../db/checkouts/poll-store';
import { createExceptionStore } from '../../db/exceptions/exception-store';
import { listMine } from '../handlers/office/exceptions';
import type { PollDeps } from '../handlers/till/poll-checkout';
import { changeFeed } from './checkouts';
import { onBrokenRow, pollDatabase, pollTurns } from './database';
import { once } from './once';
import { clock, log } from './runtime';

/** What screens that wait need, on connections of their own. */
export const polls = once('polls', (): PollDeps => {
  const db = pollDatabase();
  const mine = { store: createExceptionStore(db), sales: createPaidSales(db), clock };
  return {
    clock,
    log: log(),
    store: createCheckoutStore(db, onBrokenRow),
    polls: createPollStore(db),
    mine: (session) => listMine(mine, session),
    changes: changeFeed().feed,
    turns: pollTurns(),
    random: Math.random,
  };
});
