import 'server-only';
import { createKeyStore } from '../../db/staff/key-store';
import type { KeyAction } from '../../domain/staff/api-key';
import type { KeyDeps } from '../../keys/api-keys';
import { random, secrets } from '../adapters/secrets';
import { systemAsker } from '../http/asker';
import type { Handler } from '../http/route';
import { createSystemRoute, type SystemRequest } from '../http/system-route';
import { refuseAsker } from './checkouts';
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

/** A system changes something at the gateway, by so many calls; it is told when it is itself that asks too often. */
export const systemGatewayRoute = <Params>(
  action: KeyAction,
  calls: number,
  handle: (input: SystemRequest<Params>) => Promise<Response>,
): Handler<Params> =>
  systemRoute<Params>(action, async (input) => {
    const asker = systemAsker(input.request, input.caller);
    return (await refuseAsker(asker, calls)) ?? handle(input);
  });
