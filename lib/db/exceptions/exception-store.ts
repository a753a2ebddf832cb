import { and, eq } from 'drizzle-orm';
import type { ExceptionStore } from '../../domain/ports/exception-store';
import type { Database } from '../core/database';
import { exceptions } from '../schema/money';
import { findExceptions, isOpen, isResolved, isVisibleTo } from './find-exceptions';
import { storeResolution } from './resolve-exception';

/** More open ones than anybody reads on one till. */
const FOR_ONE_TILL = 20;

export const createExceptionStore = (db: Database): ExceptionStore => ({
  list: (branchId, request) =>
    findExceptions(db, and(isVisibleTo(branchId), request.isOpen ? isOpen : isResolved), request.limit),
  async find(id, branchId) {
    const [found] = await findExceptions(db, and(eq(exceptions.id, id), isVisibleTo(branchId)), 1);
    return found ?? null;
  },
  openForDevice: (deviceReference, branchId) =>
    findExceptions(
      db,
      and(isOpen, eq(exceptions.deviceReference, deviceReference), eq(exceptions.branchId, branchId)),
      FOR_ONE_TILL,
    ),
  resolve: (request) => storeResolution(db, request),
});
