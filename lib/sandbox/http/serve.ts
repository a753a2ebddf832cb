import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { envelope } from '../api/envelope';
import type { Reply } from '../core/reply';
import type { Sandbox } from '../core/create-sandbox';
import { isLocal } from './is-local';
import { readRequest } from './read-request';

interface Served {
  readonly handle: Sandbox['handle'];
  readonly onDefect: (error: unknown) => void;
}

/** Joins a Request -> Response handler to a socket. */
export function serve({ handle, onDefect }: Served): Server {
  return createServer((message, reply) => {
    respond(message, handle)
      .catch((error: unknown) => {
        if (message.destroyed && !message.complete) return undefined;
        onDefect(error);
        return refusal(500, 'Internal server error');
      })
      .then((response) => response && send(reply, response))
      .catch(onDefect);
  });
}

async function respond(message: IncomingMessage, handle: Served['handle']): Promise<Reply> {
  const request = await readRequest(message);
  if (request.ok) return handle(request.value, { isLocal: isLocal(message) });
  // What is still on its way is read and thrown away, so that the sender gets to see the answer.
  message.resume();
  if (request.error === 413) return refusal(413, 'The request is larger than 1 MiB');
  return refusal(400, 'Malformed request');
}

async function send(reply: ServerResponse, { response }: Reply): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  reply.writeHead(response.status, [...response.headers, ['content-length', String(body.length)]].flat());
  reply.end(body);
}

function refusal(status: number, error: string): Reply {
  return { response: envelope(status, 0, { success: false, error }) };
}
