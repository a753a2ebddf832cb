import { createHmac } from 'node:crypto';
import type { WebhookFault } from '../faults/fault';
import type { Webhook } from '../model/webhook';

/** The headers of both brands carry the lower-case hex HMAC-SHA256 of the raw body. */
export function webhookRequest({ address, hmacKey }: Webhook, body: string, fault?: WebhookFault): Request {
  const key = fault?.kind === 'webhook-bad-hmac' ? `not ${hmacKey}` : hmacKey;
  const signature = createHmac('sha256', key).update(body).digest('hex');
  return new Request(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-paymennt-signature': signature,
      'x-pointcheckout-signature': signature,
    },
    ...(fault?.kind === 'webhook-slow' ? { body: slowBody(body, fault.ms), duplex: 'half' } : { body }),
  });
}

/** Sends the text in two halves with a pause of `ms`. */
function slowBody(text: string, ms: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const middle = Math.floor(bytes.length / 2);
  let timer: NodeJS.Timeout | undefined;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, middle));
      timer = setTimeout(() => {
        controller.enqueue(bytes.subarray(middle));
        controller.close();
      }, ms);
    },
    cancel: () => clearTimeout(timer),
  });
}
