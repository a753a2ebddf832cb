import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { envelope } from '../api/envelope';
import type { Reply } from '../core/reply';
import type { Sandbox } from '../core/create-sandbox';
import { cut } from './cut';
import { isLocal } from './is-local';
import { readRequest } from './read-request';
import { sendReply } from './send-reply';

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
  // What is still on its way is read and thrown away, so that the sender gets to see the answer.
  message.resume();
  if (request.error === 413) return refusal(413, 'The request is larger than 1 MiB');
  return refusal(400, 'Malformed request');
}

function refusal(status: number, error: string): Reply {
  return { response: envelope(status, 0, { success: false, error }) };
}
