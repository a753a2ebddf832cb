import type { Notice } from '../../domain/notice';
import type { notices } from '../schema';

const millis = (date: Date | null): number | null => date?.getTime() ?? null;

export const toNotice = (row: typeof notices.$inferSelect): Notice => ({
  id: row.id,
  endpointId: row.endpointId,
  data: row.data,
  createdAt: row.createdAt.getTime(),
  attempts: row.attempts,
  dueAt: millis(row.dueAt),
  deliveredAt: millis(row.deliveredAt),
  lastAttemptAt: millis(row.lastAttemptAt),
  lastStatus: row.lastStatus,
  lastFailure: row.lastFailure,
});
