import { Server, ServerCredentials, type ServerDuplexStream, status } from '@grpc/grpc-js';
import type { Result } from '../values/result';
import type { CheckoutDocuments } from './checkout-documents';
import { createListen, type Said } from './listen';
import {
  createTicks,
  firestoreService,
  type ListenResponse,
  listenRequestSchema,
  type TargetChange,
} from './protocol';

type Tick = ReturnType<typeof createTicks>;
type Stream = ServerDuplexStream<unknown, ListenResponse>;

interface Served {
  readonly documents: CheckoutDocuments;
  readonly port: number;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

export interface RunningFirestore {
  readonly port: number;
  stop(): void;
}

/** Firestore's `Listen`, and no other call of it, for clients on this machine. */
export async function serveFirestore(served: Served): Promise<Result<RunningFirestore, string>> {
  const server = new Server();
  const tick = createTicks(served.clock);
  server.addService(firestoreService(), {
    Listen: (stream: Stream) => listenOn(stream, served.documents, tick),
  });
  const bound = await bind(server, served.port);
  if (!bound.ok) return bound;
  return { ok: true, value: { port: bound.value, stop: () => server.forceShutdown() } };
}

const host = '127.0.0.1';

function bind(server: Server, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.bindAsync(`${host}:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
      if (!error) return resolve({ ok: true, value: bound });
      const isTaken = error.message.includes('EADDRINUSE');
      const reason = isTaken ? 'the port is taken by another process' : error.message;
      resolve({ ok: false, error: `The sandbox cannot serve Firestore on ${host}:${port}: ${reason}.` });
    });
  });
}

function listenOn(stream: Stream, documents: CheckoutDocuments, tick: Tick): void {
  const listen = createListen(documents, (said) => void stream.write(messageOf(said, tick())));
  stream.on('data', (message: unknown) => {
    const { addTarget, removeTarget } = listenRequestSchema.parse(message);
    if (addTarget) listen.add(addTarget.targetId, addTarget.documents?.documents);
    else if (removeTarget !== undefined) listen.remove(removeTarget);
  });
  for (const event of ['end', 'close', 'error', 'cancelled']) stream.on(event, () => listen.end());
  stream.on('end', () => stream.end());
}

function messageOf(said: Said, at: ReturnType<Tick>): ListenResponse {
  const moment = { readTime: at, resumeToken: tokenOf(at) };
  switch (said.kind) {
    case 'document': {
      const { name, fields } = said.document;
      const values = Object.entries(fields).map(([field, text]) => [field, { stringValue: text }] as const);
      const document = { name, fields: Object.fromEntries(values), createTime: at, updateTime: at };
      return { documentChange: { document, targetIds: said.targetIds } };
    }
    case 'added':
      return changed('ADD', [said.targetId]);
    case 'removed':
      return changed('REMOVE', [said.targetId]);
    case 'refused':
      return changed('REMOVE', [said.targetId], {
        cause: { code: status.PERMISSION_DENIED, message: said.reason },
      });
    case 'current':
      return changed('CURRENT', said.targetIds, moment);
    case 'consistent':
      return changed('NO_CHANGE', [], moment);
  }
}

function changed(
  targetChangeType: TargetChange['targetChangeType'],
  targetIds: readonly number[],
  more: Partial<TargetChange> = {},
): ListenResponse {
  return { targetChange: { targetChangeType, targetIds, ...more } };
}

/** Whoever comes back with it is told the present state all the same. */
const tokenOf = ({ seconds, nanos }: ReturnType<Tick>): Uint8Array =>
  new TextEncoder().encode(`${seconds}.${nanos}`);
