import type { Duplex } from 'node:stream';
import { Server, ServerCredentials, type ServerDuplexStream, status } from '@grpc/grpc-js';
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
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Firestore's `Listen`, and no other call of it, for the connections that it is given. */
export function createFirestore({ documents, clock }: Served): (connection: Duplex) => void {
  const server = new Server();
  const tick = createTicks(clock);
  server.addService(firestoreService(), { Listen: (stream: Stream) => listenOn(stream, documents, tick) });
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return (connection) => injector.injectConnection(connection);
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
