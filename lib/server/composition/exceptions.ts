import 'server-only';
import { createAlarmStore } from '../../db/alarms/alarm-store';
import { createPaidSales } from '../../db/checkouts/paid-of-device';
import { createExceptionStore } from '../../db/exceptions/exception-store';
import { createCheckoutStore } from '../../db/checkouts/checkout-store';
import { createOpenLinks } from '../../db/links/open-of-device';
import { createPollStore } from '../../db/checkouts/poll-store';
import { type ExceptionHandlerDeps, listMine } from '../handlers/office/exceptions';
import type { PollDeps } from '../handlers/till/poll-checkout';
import { createTurns } from '../http/turns';
import { changeFeed } from './checkouts';
import { database, onBrokenRow, POLL_CONNECTIONS, pollDatabase } from './database';
import { once } from './once';
import { clock, log } from './runtime';
import { staff } from './staff';

/** Money that does not fit, until a manager decides. */
export const exceptions = once('exceptions', (): ExceptionHandlerDeps => ({
  store: createExceptionStore(database()),
  sales: createPaidSales(database()),
  links: createOpenLinks(database()),
  pins: staff().pins,
  clock,
}));

/** What else a manager has to hear of. */
export const alarms = once('alarms', () => createAlarmStore(database()));

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
    // No more reads at once than there are connections.
    turns: createTurns(POLL_CONNECTIONS),
    random: Math.random,
  };
});
