import 'server-only';
import type { TillDto } from '../api/till-dto';
import { container } from './container';

/** For the banner of screens that nobody is signed in on. */
export const gatewayEnv = (): TillDto['gatewayEnv'] => container().env.GATEWAY_ENV;
