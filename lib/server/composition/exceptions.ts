import 'server-only';
import { createExceptionStore } from '../../db/exceptions/exception-store';
import type { ExceptionDeps } from '../../exceptions/exceptions';
import { database } from './database';
import { once } from './once';

/** Money that does not fit, until a manager decides. */
export const exceptions = once('exceptions', (): ExceptionDeps => ({
  store: createExceptionStore(database()),
}));
