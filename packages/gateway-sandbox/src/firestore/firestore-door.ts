import { createServer, type Server } from 'node:net';
import type { CheckoutDocuments } from './checkout-documents';

interface Served {
  readonly documents: CheckoutDocuments;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly onDefect: (error: unknown) => void;
}

/**
 * A server of Firestore's documents, not listening yet. gRPC takes most of a second to load, so that happens when
 * somebody comes: most sandboxes are asked over HTTP alone.
 */
export function firestoreDoor({ documents, clock, onDefect }: Served): Server {
  let loaded: ReturnType<typeof load> | undefined;
  const load = async () => {
    const { createFirestore } = await import('./serve-firestore');
    return createFirestore({ documents, clock });
  };
  return createServer((connection) => {
    // A client that goes away is no defect.
    connection.on('error', () => undefined);
    loaded ??= load();
    loaded.then((take) => take(connection)).catch(onDefect);
  });
}
