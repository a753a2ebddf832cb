import 'server-only';
import { createAlarmStore } from '../../db/alarms/alarm-store';
import { database } from './database';
import { once } from './once';

/** What a manager has to hear of. */
export const alarms = once('alarms', () => createAlarmStore(database()));
