import type { ServerResponse } from 'node:http';

const chunk = Buffer.alloc(64 * 1024, ' ');

/** White space, which JSON allows before its first character, no faster than the client takes it. */
export async function writePadding(reply: ServerResponse, bytes: number): Promise<void> {
  for (let left = bytes; left > 0 && !reply.destroyed; left -= chunk.length) {
    const piece = left < chunk.length ? chunk.subarray(0, left) : chunk;
    if (!reply.write(piece)) await isWritable(reply);
  }
}

function isWritable(reply: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (reply.destroyed) return resolve();
    const done = () => {
      reply.off('drain', done);
      reply.off('close', done);
      resolve();
    };
    reply.once('drain', done);
    reply.once('close', done);
  });
}
