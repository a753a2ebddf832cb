import 'server-only';
import { createKeyStore } from '../../db/staff/key-store';
import type { KeyDeps } from '../../keys/api-keys';
import { random, secrets } from '../adapters/secrets';
import { createSystemRoute } from '../http/system-route';
import { database } from './database';
import { once } from './once';
import { clock, routeDeps } from './runtime';

/** The keys that let other systems of the shop in. */
export const keys = once('keys', (): KeyDeps => ({
  keys: createKeyStore(database()),
  secrets,
  random,
  clock,
}));

export const systemRoute = createSystemRoute(() => ({ ...routeDeps(), keys: keys() }));
