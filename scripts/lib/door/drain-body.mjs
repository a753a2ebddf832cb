/** More than anybody sends by mistake; beyond it the connection is not worth keeping. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Takes in what is left of a body once its request has been answered. On a kept connection the next request stands behind
 * it, and would never be read.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function drainBody(request, response) {
  const { socket } = request;
  response.once('finish', () => {
    if (request.readableEnded) return;
    // Whoever read it has broken off for good: nothing can be taken in any more.
    if (request.destroyed) return request.complete ? undefined : void socket.destroySoon();
    let left = MOST_BYTES;
    // Whoever began to read it has stopped, and must not hold it back.
    request.unpipe();
    request.removeAllListeners('readable');
    request.removeAllListeners('data');
    request.on('data', (/** @type {Buffer} */ chunk) => {
      left -= chunk.length;
      if (left < 0) socket.destroy();
    });
    request.resume();
  });
}
