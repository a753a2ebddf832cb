import type { WatchStore } from '../../domain/ports/watch-store';
import type { Database } from '../core/database';
import { bookUnmatchedPayment } from './unmatched-payments';
import { isPaused, pauseCalls, takeCalls, takeCallsForRequest } from './call-budget';
import { expedite, expediteOrphans } from './expedite';

/** `cap`: gateway calls per second that the whole installation allows itself. */
export const createWatchStore = (db: Database, cap: number): WatchStore => ({
  takeCalls: (wanted, spent) => takeCalls(db, { cap, wanted, spent }),
  takeCallsForRequest: (calls, share) => takeCallsForRequest(db, { cap, calls, share }),
  pauseCalls: (ms) => pauseCalls(db, ms),
  isPaused: () => isPaused(db),
  expedite: (ids) => expedite(db, ids),
  expediteOrphans: () => expediteOrphans(db),
  bookUnmatchedPayment: (found) => bookUnmatchedPayment(db, found),
});
