import type { SandboxDeps } from '../core/world';
import { openBench } from './bench';
import { qrBody } from './bodies';

/** A bench with one webhook, and events made by the control API. */
export async function webhookBench(send: SandboxDeps['send']) {
  const bench = await openBench({ send });
  const register = async (address: string) => {
    const { result } = await bench.api('/mer/v2.0/webhooks', { address });
    return { id: String(result['id']), hmacKey: String(result['hmacKey']) };
  };
  const webhook = await register('https://till.example/hook');
  return {
    ...bench,
    webhook,
    register,
    create: async (changes: Record<string, unknown> = {}) => {
      const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody(changes));
      return String(result['id']);
    },
    act: (id: string, action: string, input: object = {}) =>
      bench.control(`checkouts/${id}/${action}`, input),
    fault: (fault: object, match: object = {}) => bench.control('faults', { match, fault }),
    pass: async (ms: number) => {
      bench.time.now += ms;
      await bench.tick();
    },
    shown: async () => {
      const { result } = await bench.api(`/mer/v2.0/webhooks/${webhook.id}`);
      return { failed: result['failed'], enabled: result['enabled'] };
    },
  };
}

interface Received {
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** Stands where the merchant's webhook would, and answers as `answers` says, at last with 200. */
export function receiver(...answers: readonly (number | Error)[]) {
  const received: Received[] = [];
  let asked = 0;
  const send = async (request: Request): Promise<number> => {
    const answer = answers[asked++] ?? 200;
    const text = await request.text();
    received.push({ url: request.url, headers: request.headers, text, body: JSON.parse(text) });
    if (typeof answer === 'number') return answer;
    throw answer;
  };
  return { send, received, statuses: () => received.map(({ body }) => body['status']) };
}
