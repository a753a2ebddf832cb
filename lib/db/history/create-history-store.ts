import { and, eq } from 'drizzle-orm';
import type { HistoryStore } from '../../domain/ports/history-store';
import type { Database } from '../database';
import { checkouts, orders } from '../schema';
import type { OnBroken } from '../whole-rows';
import { findRecorded, searched } from './find-recorded';
import { readTimeline } from './read-timeline';

export const createHistoryStore = (db: Database, onBroken: OnBroken): HistoryStore => ({
  find: (search, { after, limit }) => findRecorded(db, { where: searched(search, after), limit, onBroken }),
  async get(id, branchId) {
    const where = and(eq(checkouts.id, id), eq(orders.branchId, branchId));
    const onOne: OnBroken = ({ err }) => {
      throw err;
    };
    const [found] = await findRecorded(db, { where, limit: 1, onBroken: onOne });
    return found ?? null;
  },
  timeline: (checkout) => readTimeline(db, checkout),
});
