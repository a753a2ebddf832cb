import 'server-only';
import type { Clock } from '../../domain/ports/runtime';
import { createErrorHook } from '../adapters/error-hook';
import { createLog } from '../adapters/log';
import { createPayerRoute, createPublicRoute, type RouteDeps } from '../http/route';
import { env } from './env';
import { once } from './once';

export const log = once('log', () => createLog(env().LOG_LEVEL));

export const errorHook = once('error-hook', () => createErrorHook(log()));

export const clock: Clock = { now: () => Date.now() };

/** What every route needs. A function, because routes are loaded at build time too, where there is no environment. */
export const routeDeps = (): RouteDeps => ({
  log: log(),
  appUrl: env().APP_URL,
  scheme: env().QTILL_SCHEME,
});

/** Routes for anybody, and for whoever holds the address of a page for payers. */
export const publicRoute = createPublicRoute(routeDeps);
export const payerRoute = createPayerRoute(routeDeps);
