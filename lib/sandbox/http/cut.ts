import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Ends a connection as a crash of the other side would. Under TLS there is no way to send a reset. */
export function cut(socket: Socket): void {
  if (socket instanceof TLSSocket || socket.destroyed) socket.destroy();
  else socket.resetAndDestroy();
}
