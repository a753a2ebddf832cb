import 'server-only';
import { createAlarmStore } from '../../db/alarms/alarm-store';
import { createPaidSales } from '../../db/checkouts/paid-of-device';
import { createExceptionStore } from '../../db/exceptions/exception-store';
import type { ExceptionHandlerDeps } from '../handlers/office/exceptions';
import { database } from './database';
import { once } from './once';
import { clock } from './runtime';
import { staff } from './staff';

/** Money that does not fit, until a manager decides. */
export const exceptions = once('exceptions', (): ExceptionHandlerDeps => ({
  store: createExceptionStore(database()),
  sales: createPaidSales(database()),
  pins: staff().pins,
  clock,
}));

/** What else a manager has to hear of. */
export const alarms = once('alarms', () => createAlarmStore(database()));
