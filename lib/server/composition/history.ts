import 'server-only';
import { createHistoryStore } from '../../db/history/history-store';
import { createDeliveryStore } from '../../db/outbound-webhooks/delivery-store';
import { createSalesStore } from '../../db/orders/find-sales';
import { createDayTotals } from '../../db/reports/day-totals';
import type { TodayDeps } from '../../reports/today';
import type { HistoryHandlerDeps } from '../handlers/office/history';
import type { SalesDeps } from '../handlers/till/sales';
import { database, onBrokenRow } from './database';
import { once } from './once';
import { clock } from './runtime';

/** Everything that ever happened to a checkout. */
export const history = once('history', (): HistoryHandlerDeps => ({
  store: createHistoryStore(database(), onBrokenRow),
  clock,
}));

/** The list of what tills sold. */
export const sales = once('sales', (): SalesDeps => ({
  sales: createSalesStore(database(), onBrokenRow),
  clock,
}));

/** What the shop's day came to so far. */
export const today = once('today', (): TodayDeps => ({
  readTotals: createDayTotals(database()),
  deliveries: createDeliveryStore(database()),
  clock,
}));
