/** What a screen that waits asks again and again. */
const POLLED = /^\/api\/checkouts\/(?<id>[\w-]+)(?:\?|$)/;

/** The app leaves its route here when it starts. */
const ROUTE = Symbol.for('qtill.poll');

/** @typedef {(request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>} Route */

/** @returns {Route | undefined} */
const routeOfApp = () => Reflect.get(globalThis, ROUTE);

/**
 * Polls are most of what a server is asked, and the framework around a route takes several times what the route itself
 * does: they are handed to it directly. Everything else, and every poll until the app has started, goes to `handle`.
 * @param {{ headers: Record<string, string>, scheme: 'http' | 'https' }} settings headers: what every answer carries
 * @param {import('node:http').RequestListener} handle
 * @returns {import('node:http').RequestListener}
 */
export function answerPolls({ headers, scheme }, handle) {
  return (request, response) => {
    const id = request.method === 'GET' ? POLLED.exec(request.url ?? '')?.groups?.id : undefined;
    const route = routeOfApp();
    if (id === undefined || !route) return handle(request, response);
    const leaving = new AbortController();
    response.once('close', () => leaving.abort());
    const { cookie = '', host = 'localhost', accept = '' } = request.headers;
    const asked = new Request(new URL(request.url ?? '/', `${scheme}://${host}`), {
      headers: { cookie, host, accept },
      signal: leaving.signal,
    });
    return send(response, headers, () => route(asked, { params: Promise.resolve({ id }) }));
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} headers
 * @param {() => Promise<Response>} ask
 */
async function send(response, headers, ask) {
  const answer = await ask();
  response.writeHead(answer.status, { ...headers, ...Object.fromEntries(answer.headers) });
  try {
    // Without a body it is over at once; one that is held comes piece by piece.
    for await (const piece of answer.body ?? []) response.write(piece);
    response.end();
  } catch {
    // Broken off on purpose, or the screen hung up: what it has is not whole, and the connection says so.
    response.destroy();
  }
}
