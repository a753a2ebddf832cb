import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';
import { envelope } from '../api/envelope';
import type { Reply } from '../core/call';
import type { Sandbox } from '../core/create-sandbox';
import type { Result } from '../values/result';
import { isLocal } from './is-local';
import { readRequest } from './read-request';
import { cut, sendReply } from './send-reply';

export type WebServer = Server | TlsServer;

interface Served {
  readonly handle: Sandbox['handle'];
  readonly onDefect: (error: unknown) => void;
  /** PEM texts; without them it speaks plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Joins a Request -> Reply handler to a socket. */
export function serve({ handle, onDefect, tls }: Served): WebServer {
  const doomed = new WeakSet<Socket>();
  const listener: RequestListener = (message, reply) => {
    if (doomed.has(message.socket)) return cut(message.socket);
    respond(message, handle)
      .catch((error: unknown) => {
        if (message.destroyed && !message.complete) return undefined;
        onDefect(error);
        return refusal(500, 'Internal server error');
      })
      .then((answer) => {
        if (answer?.wire?.kind === 'close-idle') doomed.add(message.socket);
        return answer && sendReply(reply, answer);
      })
      .catch(onDefect);
  };
  return tls ? createTlsServer(tls, listener) : createServer(listener);
}

async function respond(message: IncomingMessage, handle: Served['handle']): Promise<Reply> {
  const request = await readRequest(message);
  if (request.ok) return handle(request.value, { isLocal: isLocal(message) });
  // Drains the rest of the request, so that the client gets to read the answer.
  message.resume();
  if (request.error === 413) return refusal(413, 'The request is larger than 1 MiB');
  return refusal(400, 'Malformed request');
}

function refusal(status: number, error: string): Reply {
  return { response: envelope(status, 0, { success: false, error }) };
}

interface Place {
  readonly host: string;
  readonly port: number;
}

/** The error is a sentence for the person who started the process. */
export function listen(server: NetServer, { host, port }: Place): Promise<Result<AddressInfo, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is taken by another process' : error.message;
      resolve({ ok: false, error: `The sandbox cannot listen on ${host}:${port}: ${reason}.` });
    });
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve({ ok: true, value: address });
    });
  });
}
