import { createHmac } from 'node:crypto';
import type { WebhookFault } from '../faults/fault';
import { slowBody } from './slow-body';
import type { Webhook } from './webhook';

/** Both brands' headers carry the lower-case hex HMAC-SHA256 of the raw body. */
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
