import 'server-only';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { workAsyncStorage, type WorkStore } from 'next/dist/server/app-render/work-async-storage.external';
import {
  type RequestStore,
  workUnitAsyncStorage,
} from 'next/dist/server/app-render/work-unit-async-storage.external';
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies';
import { vi } from 'vitest';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createKeyStore } from '../../../db/staff/key-store';
import { createSessionStore } from '../../../db/staff/session-store';
import { KEY_ACTIONS } from '../../../domain/staff/api-key';
import { makeKey } from '../../../keys/api-keys';
import { type ChangeFeedConnection, createChangeFeed } from '../../adapters/change-feed';
import { random, secrets } from '../../adapters/secrets';

const TOKEN = 'token-of-a-session';

const REFUSAL = JSON.stringify({ success: false, error: 'No such merchant' });
const refuse = (response: ServerResponse) =>
  void response.writeHead(400, { 'content-type': 'application/json' }).end(REFUSAL);

/** A gateway that says no to whatever reaches it, and counts that; `throttle` makes it ask for a minute's rest. */
async function startGateway() {
  const heard: string[] = [];
  const state = { answer: refuse };
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    request.resume().once('end', () => state.answer(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const throttle = () => {
    state.answer = (response) => void response.writeHead(429, { 'retry-after': '60' }).end();
  };
  const calmDown = () => {
    state.answer = refuse;
  };
  return { origin: `http://127.0.0.1:${port}`, heard, throttle, calmDown, stop };
}

type Ask = { readonly method?: string; readonly body?: object; readonly headers?: Record<string, string> };
type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response> | Response;

/** The routes as they are composed, on a database of the test, by a signed-in cashier or with a key. */
export async function createRoutesWorld() {
  const world = await createWorld();
  const gateway = await startGateway();
  vi.stubEnv('DATABASE_URL', world.url);
  vi.stubEnv('GATEWAY_API_KEY', 'test-key');
  vi.stubEnv('GATEWAY_API_SECRET', 'test-secret');
  vi.stubEnv('GATEWAY_BASE_URL', gateway.origin);
  vi.stubEnv('GATEWAY_PAY_BASE_URL', world.deps.payBase);
  vi.stubEnv('LOG_LEVEL', 'silent');
  const made = new Map<string, unknown>();
  Object.assign(globalThis, { qtill: made });
  await signIn(world);

  /** What the process has made so far goes, as after a new start. */
  function restart(): void {
    made.clear();
    for (const name of ['database', 'public-database', 'poll-database', 'worker-database'])
      made.set(name, world.db);
    // One that listens would outlive the test.
    const feed: ChangeFeedConnection = {
      feed: createChangeFeed(),
      instance: () => 1,
      age: () => 0,
      onDue: () => undefined,
    };
    made.set('change-feed', feed);
  }
  restart();

  /** Asks a route of `app/api`, such as `checkouts/[id]/cancel`. */
  async function ask(
    route: string,
    params: Record<string, string>,
    { method = 'POST', body, headers = {} }: Ask = {},
  ): Promise<Response> {
    const file = join(import.meta.dirname, '../../../../app/api', route, 'route.ts');
    const exported = (await import(/* @vite-ignore */ file)) as Record<string, Route>;
    const handle = exported[method];
    if (!handle) throw new Error(`${route} has no ${method}.`);
    const path = route.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
    const request = new Request(`http://127.0.0.1:3000/api/${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        'x-qtill-address': '192.0.2.7',
        ...(headers.authorization === undefined && { cookie: `qtill_session=${TOKEN}` }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return withinRequest(headers.authorization === undefined, () =>
      Promise.resolve(handle(request, { params: Promise.resolve(params) })),
    );
  }

  async function drop(): Promise<void> {
    Reflect.deleteProperty(globalThis, 'qtill');
    vi.unstubAllEnvs();
    gateway.stop();
    await world.drop();
  }
  return { ...world, http: gateway, made, ask, restart, drop, newKey: () => newKey(world) };
}

export type RoutesWorld = Awaited<ReturnType<typeof createRoutesWorld>>;

async function signIn({ db, staff }: World): Promise<void> {
  await createSessionStore(db).start({
    tokenHash: secrets.hashToken(TOKEN),
    staffId: staff.id,
    pinHash: 'unused',
    device: { id: 'dev_test', reference: 'till-1', tokenHash: 'hash-of-the-device' },
    replaces: null,
    lastsMs: 3_600_000,
  });
}

/** The header of a new system of the branch, whose key allows everything. */
async function newKey({ db, staff, deps }: World) {
  const made = await makeKey(
    { keys: createKeyStore(db), secrets, random, clock: deps.clock },
    { staff: { ...staff, name: 'Till', role: 'manager' }, name: 'Web', actions: KEY_ACTIONS },
  );
  if (!made.ok) throw new Error(made.error.kind);
  return { authorization: `Bearer ${made.value.secret}` };
}

/** What the framework lays around a route: as much of it as our cookies ask for. */
function withinRequest<Value>(isSignedIn: boolean, run: () => Promise<Value>): Promise<Value> {
  const headers = new Headers({
    host: '127.0.0.1:3000',
    ...(isSignedIn && { cookie: `qtill_session=${TOKEN}` }),
  });
  const cookies = new RequestCookies(headers);
  const unit = { type: 'request', phase: 'render', headers, cookies } as unknown as RequestStore;
  const work = { route: '/api', forceStatic: false, dynamicShouldError: false } as WorkStore;
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(unit, run));
}
