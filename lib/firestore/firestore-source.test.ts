import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnnouncedCheckout } from '../domain/ports/signal-store';
import { asGatewayCheckoutId } from '../domain/core/ids';
import { createFirestoreSource, type DocumentListener, type Firebase } from './firestore-source';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const announce = (number: number): AnnouncedCheckout => ({
  gatewayId: asGatewayCheckoutId(`16532411017331690${number.toString().padStart(2, '0')}`),
  notification: { database: 'pc-test-734bc', collection: 'checkouts', document: `document-${number}` },
});

const fresh = { metadata: { fromCache: false } };
const cached = { metadata: { fromCache: true } };

/** Google's functions as far as they are used, and everything the source does with them. */
function createScene(load?: () => Promise<Firebase>) {
  const listeners = new Map<string, DocumentListener>();
  const scene = {
    open: [announce(1), announce(2)] as readonly AnnouncedCheckout[],
    asked: [] as string[],
    ended: [] as string[],
    gatewaySignals: [] as string[],
    logged: [] as unknown[],
    isClosed: false,
    limits: [] as number[],
  };
  const firebase: Firebase = {
    watch({ database, collection, document }, listener) {
      scene.asked.push(`${database}/${collection}/${document}`);
      if (document === 'refused') throw new TypeError('No such path.');
      listeners.set(document, listener);
      return () => scene.ended.push(document);
    },
    close: async () => void (scene.isClosed = true),
  };
  const source = createFirestoreSource({
    load: load ?? (async () => firebase),
    announced: async (limit) => {
      scene.limits.push(limit);
      return scene.open;
    },
    log: {
      info: () => undefined,
      warn: (fields) => scene.logged.push(fields),
      error: () => undefined,
    },
  });
  const start = async () => {
    source.start((id) => scene.gatewaySignals.push(id));
    await vi.advanceTimersByTimeAsync(0);
  };
  const listener = (number: number): DocumentListener => {
    const found = listeners.get(`document-${number}`);
    if (!found) throw new Error('Nobody listens.');
    return found;
  };
  return { scene, source, start, listener, later: () => vi.advanceTimersByTimeAsync(2_000) };
}

test('a change of an open checkout’s document is a signal, whatever it contains', async () => {
  const { scene, start, listener } = createScene();
  await start();
  expect(scene.asked).toEqual(['pc-test-734bc/checkouts/document-1', 'pc-test-734bc/checkouts/document-2']);
  listener(1).next(fresh);
  listener(2).next(fresh);
  expect(scene.gatewaySignals).toEqual([]);
  listener(2).next(fresh);
  expect(scene.gatewaySignals).toEqual([announce(2).gatewayId]);
});

test('B14 what the cache says is ignored', async () => {
  const { scene, start, listener } = createScene();
  await start();
  listener(1).next(cached);
  listener(1).next(fresh);
  listener(1).next(cached);
  expect(scene.gatewaySignals).toEqual([]);
});

test('new checkouts are listened to, and those that ended no longer; 200 at most', async () => {
  const { scene, start, listener, later } = createScene();
  await start();
  scene.open = [announce(2), announce(3)];
  await later();
  expect(scene.ended).toEqual(['document-1']);
  expect(scene.asked).toHaveLength(3);
  listener(3).next(fresh);
  listener(3).next(fresh);
  expect(scene.gatewaySignals).toEqual([announce(3).gatewayId]);
  expect(new Set(scene.limits)).toEqual(new Set([200]));
});

describe('B14 a Firestore that does not work', () => {
  test('is complained of once per kind, and what it refused is not asked for again', async () => {
    const { scene, start, listener, later } = createScene();
    await start();
    listener(1).error({ code: 'permission-denied' });
    listener(2).error({ code: 'permission-denied' });
    await later();
    await later();
    expect(scene.logged).toEqual([{ source: 'firestore', kind: 'permission-denied' }]);
    expect(scene.asked).toHaveLength(2);
    listener(2).error({ code: 'resource-exhausted' });
    expect(scene.logged).toHaveLength(2);
    expect(scene.gatewaySignals).toEqual([]);
  });

  test('in one document leaves the others alone', async () => {
    const { scene, start, listener, later } = createScene();
    const anomalous = announce(9);
    scene.open = [
      { ...anomalous, notification: { ...anomalous.notification, document: 'refused' } },
      announce(1),
    ];
    await start();
    await later();
    expect(scene.logged).toEqual([{ source: 'firestore', kind: 'TypeError' }]);
    expect(scene.asked.filter((path) => path.endsWith('refused'))).toHaveLength(1);
    listener(1).next(fresh);
    listener(1).next(fresh);
    expect(scene.gatewaySignals).toEqual([announce(1).gatewayId]);
  });

  test('because its packages are not there, throws nothing', async () => {
    const { scene, start, later } = createScene(async () => {
      throw new Error('Cannot find package');
    });
    await start();
    await later();
    expect(scene.logged).toEqual([{ source: 'firestore', kind: 'Error' }]);
  });
});

test('stopped, it listens to nothing and asks for nothing', async () => {
  const { scene, source, start, later } = createScene();
  await start();
  source.stop();
  await later();
  expect(scene.ended).toEqual(['document-1', 'document-2']);
  expect(scene.isClosed).toBe(true);
  expect(scene.limits).toHaveLength(1);
});
