import type { EventLog } from '../../domain/ports/event-log';
import type { Database } from '../database';
import { anchorEvents } from './anchor-events';
import { verifyEvents } from './verify-events';

export const createEventLog = (db: Database): EventLog => ({
  verify: () => verifyEvents(db),
  anchor: () => anchorEvents(db),
});
