import 'server-only';
import type { RefundDeps } from '../../checkout/deps';
import { createRefundStore } from '../../db/refunds/refund-store';
import { checkouts } from './checkouts';
import { database } from './database';
import { once } from './once';

/** What money goes back by, and what a sale's page shows of that. */
export const refunds = once('refunds', (): RefundDeps => ({
  ...checkouts(),
  refunds: createRefundStore(database()),
}));
