import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { WireFault } from '../core/call';
import { listen, serve, type WebServer } from './serve';

const servers: WebServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
});

const text = '{"success":true}';

/** Answers each request in turn with the next wire fault, and well after the last. */
async function open(...wires: (WireFault | undefined)[]) {
  const defects: unknown[] = [];
  let handled = 0;
  const server = serve({
    handle: () => Promise.resolve({ response: new Response(text), wire: wires[handled++] }),
    onDefect: (error) => void defects.push(error),
  });
  // A busy machine must not find the connection closed for idleness.
  server.keepAliveTimeout = 60_000;
  servers.push(server);
  const bound = await listen(server, { host: '127.0.0.1', port: 0 });
  if (!bound.ok) throw new Error(bound.error);
  return { port: bound.value.port, defects, handled: () => handled };
}

function ask(port: number, agent?: Agent): ClientRequest {
  return request({ port, host: '127.0.0.1', method: 'POST', agent: agent ?? false }).end('{}');
}

/** The answer's head and as much of its body as came, with the error that ended it. */
async function answerOf(asked: ClientRequest) {
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  if (!answer) throw new Error('There is no answer.');
  let body = '';
  let error: unknown;
  try {
    for await (const chunk of answer) body += String(chunk);
  } catch (thrown) {
    error = thrown;
  }
  return { answer, body, error };
}

it('delay: the whole answer comes, later', async () => {
  const { port } = await open({ kind: 'delay', ms: 60 });
  const startedAt = performance.now();
  expect((await answerOf(ask(port))).body).toBe(text);
  expect(performance.now() - startedAt).toBeGreaterThan(55);
});

it('hang: nothing comes until the connection is cut', async () => {
  const { port, defects } = await open({ kind: 'hang', ms: 60 });
  const startedAt = performance.now();
  await expect(answerOf(ask(port))).rejects.toThrow('ECONNRESET');
  expect(performance.now() - startedAt).toBeGreaterThan(55);
  expect(defects).toEqual([]);
});

it('reset: the connection is cut at once', async () => {
  const { port } = await open({ kind: 'reset' });
  await expect(answerOf(ask(port))).rejects.toThrow('ECONNRESET');
});

it('truncate: the head promises everything and half of it comes', async () => {
  const { port } = await open({ kind: 'truncate' });
  const { answer, body, error } = await answerOf(ask(port));
  expect(answer.headers['content-length']).toBe(String(text.length));
  expect(body).toBe(text.slice(0, text.length / 2));
  expect(error).toMatchObject({ code: 'ECONNRESET' });
});

it('drip: the body comes byte by byte', async () => {
  const { port } = await open({ kind: 'drip', msPerByte: 5 });
  const startedAt = performance.now();
  expect((await answerOf(ask(port))).body).toBe(text);
  expect(performance.now() - startedAt).toBeGreaterThan(4 * text.length);
});

it('huge: so many bytes of white space come first, and nobody is told how many', async () => {
  const { port } = await open({ kind: 'huge', bytes: 1_000_001 });
  const { answer, body } = await answerOf(ask(port));
  expect(answer.headers['content-length']).toBeUndefined();
  expect(body.length).toBe(1_000_001 + text.length);
  expect(JSON.parse(body)).toEqual({ success: true });
});

it('huge: a client that has had enough ends it', async () => {
  const { port, defects } = await open({ kind: 'huge', bytes: 2 ** 31 });
  const asked = ask(port);
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  if (answer) await once(answer, 'data');
  asked.destroy();
  expect((await answerOf(ask(port))).body).toBe(text);
  expect(defects).toEqual([]);
});

it('close-idle: the answer is whole, and the next use of its connection is cut unseen', async () => {
  const { port, handled } = await open({ kind: 'close-idle' });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { answer, body } = await answerOf(ask(port, agent));
  expect([body, answer.headers.connection]).toEqual([text, 'keep-alive']);
  await expect(answerOf(ask(port, agent))).rejects.toThrow('ECONNRESET');
  expect(handled()).toBe(1);
  expect((await answerOf(ask(port, agent))).body).toBe(text);
  agent.destroy();
});
