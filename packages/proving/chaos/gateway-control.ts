import type { Stage } from '../simulation/day/scene';
import type { Spec } from './spec';

const PATIENCE_MS = 10_000;

/** The sandbox's control and the API for other systems of the merchant, over HTTP. It may be down at any moment. */
export function gatewayControl({ sandboxPort, keys }: Spec): Stage['gateway'] & { readonly url: string } {
  const url = `http://127.0.0.1:${sandboxPort}`;
  const send = (path: string, init: RequestInit) =>
    fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  return {
    url,
    async control<Result>(path: string, body?: object, method = body ? 'POST' : 'GET') {
      const answer = await send(`/_sandbox/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
      if (answer === null || answer.status === 409 || answer.status === 404) return null;
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      // It may be killed in the middle of its answer.
      return answer.json().catch(() => null) as Promise<Result | null>;
    },
    // A till over HTTP is not told under which request id it sold.
    madeFor: () => Promise.resolve(null),
    async call(path, body) {
      const headers = { 'x-paymennt-api-key': keys[0], 'x-paymennt-api-secret': keys[1] };
      const answer = await send(`/mer/v2.0${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const { success, result } = (await answer?.json().catch(() => null)) ?? {};
      return success ? result : null;
    },
  };
}
