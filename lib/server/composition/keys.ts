import 'server-only';
import { createKeyStore } from '../../db/staff/key-store';
import type { KeyDeps } from '../../keys/api-keys';
import { random, secrets } from '../adapters/secrets';
import { createSystemRoute } from '../http/system-route';
import { database, publicDatabase } from './database';
import { once } from './once';
import { clock, routeDeps } from './runtime';

/** The keys that let other systems of the shop in. */
export const keys = once('keys', (): KeyDeps => ({
  keys: createKeyStore(database()),
  secrets,
  random,
  clock,
}));

/** For finding out whose key a request shows, which may be nobody's. */
const knownKeys = once('known-keys', () => ({ keys: createKeyStore(publicDatabase()), secrets }));

export const systemRoute = createSystemRoute(() => ({ ...routeDeps(), keys: knownKeys() }));
