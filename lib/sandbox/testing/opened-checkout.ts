import { openBench } from './bench';
import { qrBody } from './qr-body';

/** One new checkout and what the control API can do to it. */
export async function openedCheckout(changes: Record<string, unknown> = {}) {
  const bench = await openBench();
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody(changes));
  const id = String(result['id']);
  const act = async (action: string, input?: unknown) =>
    bench.control(`checkouts/${id}/${action}`, input ?? '');
  const read = async () => (await bench.api(`/mer/v2.0/checkout/${id}`)).text;
  return { bench, id, result, act, read };
}
