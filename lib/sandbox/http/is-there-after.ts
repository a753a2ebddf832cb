import type { ServerResponse } from 'node:http';

/** Waits, but no longer than the client does: resolves with whether it is still there. */
export function isThereAfter(reply: ServerResponse, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (reply.destroyed) return resolve(false);
    const onGone = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      reply.off('close', onGone);
      resolve(!reply.destroyed);
    }, ms);
    reply.once('close', onGone);
  });
}
