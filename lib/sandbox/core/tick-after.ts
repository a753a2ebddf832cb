import type { Sandbox } from './create-sandbox';

/** A payment's webhook leaves with its answer, not with the next beat of a timer; the answer waits for neither. */
export function tickAfter({ handle, tick }: Sandbox, onDefect: (error: unknown) => void): Sandbox['handle'] {
  return async (request, caller) => {
    const reply = await handle(request, caller);
    tick().catch(onDefect);
    return reply;
  };
}
