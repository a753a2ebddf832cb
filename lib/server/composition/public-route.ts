import 'server-only';
import { createPayerRoute, createPublicRoute, type RouteDeps } from '../http/route';
import { env } from './env';
import { log } from './runtime';

/** What every route needs. A function, because routes are loaded at build time too, where there is no environment. */
export const routeDeps = (): RouteDeps => ({ log: log(), appUrl: env().APP_URL });

export const publicRoute = createPublicRoute(routeDeps);

export const payerRoute = createPayerRoute(routeDeps);
