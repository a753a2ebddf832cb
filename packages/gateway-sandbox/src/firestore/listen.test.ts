import { Client, credentials as channel, type ClientDuplexStream } from '@grpc/grpc-js';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../core/create-sandbox';
import { memoryBook } from '../book/book';
import { modesSchema } from '../model/modes';
import { credentials, noPicture } from '../testing/bench';
import { qrBody } from '../testing/bodies';
import { firestoreService, type ListenRequest, type ListenResponse } from './protocol';
import { listen } from '../http/serve';
import { firestoreDoor } from './firestore-door';

const open: { stop(): void }[] = [];
const defects: unknown[] = [];
afterEach(() => {
  expect(defects).toEqual([]);
  for (const one of open.splice(0).reverse()) one.stop();
});

/** A sandbox whose Firestore listens on a free port, and a stream of a client to it. */
async function openStream(changes: object = {}) {
  const now = Date.parse('2026-11-21T10:00:00.000Z');
  const modes = modesSchema.parse(changes);
  const sandbox = await createSandbox({
    clock: () => now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    book: memoryBook([{ seq: 1, at: '2026-11-21T10:00:00.000+00:00', kind: 'modes', modes }]),
    send: () => Promise.resolve(200),
    drawQr: noPicture,
    config: { payBaseUrl: 'http://pay.test' },
  });
  const door = firestoreDoor({
    documents: sandbox.documents,
    clock: () => now,
    onDefect: (error) => defects.push(error),
  });
  const served = await listen(door, { host: '127.0.0.1', port: 0 });
  if (!served.ok) throw new Error(served.error);
  open.push({ stop: () => door.close() });
  const call = async (path: string, body: object) => {
    const init = { method: 'POST', headers: credentials, body: JSON.stringify(body) };
    const { response } = await sandbox.handle(new Request(`http://sandbox${path}`, init), { isLocal: true });
    const { result, ...checkout } = await response.json();
    return result ?? checkout;
  };
  const create = async () => {
    const { id, firebaseDatabase, firebaseCollection, firebaseDocument } = await call(
      '/mer/v2.0/checkout/qr',
      qrBody(),
    );
    const folder = `projects/${firebaseDatabase}/databases/(default)/documents`;
    return { id: String(id), name: `${folder}/${firebaseCollection}/${firebaseDocument}` };
  };
  return {
    ...connect(served.value),
    create,
    act: (id: string, action: string) => call(`/_sandbox/checkouts/${id}/${action}`, {}),
  };
}

function connect({ port }: { readonly port: number }) {
  const client = new Client(`127.0.0.1:${port}`, channel.createInsecure());
  const { Listen } = firestoreService();
  if (!Listen) throw new Error('The service has no Listen.');
  const stream: ClientDuplexStream<ListenRequest, ListenResponse> = client.makeBidiStreamRequest(
    Listen.path,
    Listen.requestSerialize,
    Listen.responseDeserialize,
  );
  const heard: ListenResponse[] = [];
  stream.on('data', (message: ListenResponse) => heard.push(message));
  stream.on('error', () => undefined);
  open.push({ stop: () => client.close() });
  return {
    add: (targetId: number, documents: string[]) =>
      stream.write({ addTarget: { targetId, documents: { documents } } }),
    query: (targetId: number) => stream.write({ addTarget: { targetId } }),
    remove: (removeTarget: number) => stream.write({ removeTarget }),
    /** What was told since the last time, as short lines. */
    told: async (count: number) => {
      await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(count);
      return heard.splice(0).map(lineOf);
    },
    silent: async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return heard.length === 0;
    },
  };
}

function lineOf(message: ListenResponse): string {
  if ('documentChange' in message) {
    const { document, targetIds } = message.documentChange;
    return `document ${document.fields['status']?.stringValue} for ${targetIds.join()}`;
  }
  const { targetChangeType = 'NO_CHANGE', targetIds = [], cause } = message.targetChange;
  return `${targetChangeType} ${targetIds.join()} ${cause?.code ?? ''}`.trim();
}

describe('the documents that the merchant API names', () => {
  it('are told at once, and again at each change of their checkout, three on one stream', async () => {
    const { add, told, create, act } = await openStream();
    const sales = [await create(), await create(), await create()];
    for (const [index, { name }] of sales.entries()) {
      const target = 2 * index + 2;
      add(target, [name]);
      expect(await told(4)).toEqual([
        `ADD ${target}`,
        `document PENDING for ${target}`,
        `CURRENT ${target}`,
        'NO_CHANGE',
      ]);
    }
    for (const [index, { id }] of sales.entries()) {
      await act(id, 'pay');
      expect(await told(2)).toEqual([`document PAID for ${2 * index + 2}`, 'NO_CHANGE']);
    }
  });

  it('are no longer told of once their target is removed; the others are', async () => {
    const { add, remove, told, silent, create, act } = await openStream();
    const [first, second] = [await create(), await create()];
    add(2, [first.name]);
    add(4, [second.name]);
    await told(8);
    remove(2);
    expect(await told(1)).toEqual(['REMOVE 2']);
    await act(first.id, 'pay');
    expect(await silent()).toBe(true);
    await act(second.id, 'expire');
    expect(await told(2)).toEqual(['document EXPIRED for 4', 'NO_CHANGE']);
  });

  it('are told to every target that holds them', async () => {
    const { add, told, create, act } = await openStream();
    const { id, name } = await create();
    add(2, [name]);
    add(4, [name]);
    await told(8);
    await act(id, 'cancel');
    expect(await told(2)).toEqual(['document CANCELLED for 2,4', 'NO_CHANGE']);
  });

  it.each(['projects/pc-test-734bc/databases/(default)/documents/checkouts/none', 'projects/x'])(
    'are nothing where there is no checkout: %s',
    async (name) => {
      const { add, told } = await openStream();
      add(2, [name]);
      expect(await told(3)).toEqual(['ADD 2', 'CURRENT 2', 'NO_CHANGE']);
    },
  );

  it('are read one by one: whoever asks for a list is refused', async () => {
    const { query, told } = await openStream();
    query(2);
    expect(await told(1)).toEqual(['REMOVE 2 7']);
  });

  it('stay as they are, or are closed, in the modes for that', async () => {
    const silent = await openStream({ firestore: 'silent' });
    const sale = await silent.create();
    silent.add(2, [sale.name]);
    await silent.told(4);
    await silent.act(sale.id, 'pay');
    expect(await silent.silent()).toBe(true);
    const denied = await openStream({ firestore: 'denied' });
    denied.add(2, [(await denied.create()).name]);
    expect(await denied.told(1)).toEqual(['REMOVE 2 7']);
  });
});
