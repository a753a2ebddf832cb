import type { SandboxDeps } from '../core/world';
import { openBench } from './bench';
import { qrBody } from './qr-body';

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
