import 'server-only';
import { createPayerRoute, createPublicRoute } from '../http/route';
import { routeDeps } from './runtime';

export const publicRoute = createPublicRoute(routeDeps);

export const payerRoute = createPayerRoute(routeDeps);
