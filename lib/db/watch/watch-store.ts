import type { WatchStore } from '../../domain/ports/watch-store';
import type { Database } from '../core/database';
import type { OnBroken } from '../core/rows';
import { claimDue } from './claim-due';
import { expedite, expediteOrphans } from './expedite';

export const createWatchStore = (db: Database, onBroken: OnBroken): WatchStore => ({
  claimDue: (limit, leaseMs) => claimDue(db, { limit, leaseMs, onBroken }),
  expedite: (ids) => expedite(db, ids),
  expediteOrphans: () => expediteOrphans(db),
});
