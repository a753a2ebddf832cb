import { Webhook } from 'standardwebhooks';
import type { DueNotice } from '../domain/ports/notice-store';

export type SignedNotice = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** The message as Standard Webhooks describes it: the same id and body at every try, the time of the try signed with them. */
export function signNotice({ id, data, createdAt, secret }: DueNotice, now: number): SignedNotice {
  const timestamp = new Date(createdAt).toISOString();
  const body = JSON.stringify({ type: 'checkout.updated', timestamp, data });
  const at = new Date(now);
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'qtill',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  };
}
