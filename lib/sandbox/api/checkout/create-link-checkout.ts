import type { z } from 'zod';
import { linkRequestSchema } from '../../checkout/link-request';
import type { Checkout } from '../../checkout/checkout';
import type { World } from '../../core/world';
import { linkMessage } from '../../outbox/link-message';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { checkoutResponse } from '../checkout-response';
import { openCheckout } from './open-checkout';

export const createLinkCheckout: Operation = (world, { call }) => {
  const request = readBody(call, linkRequestSchema);
  if (!request.ok) return request;
  const opened = openCheckout(world, 'LINK', request.value);
  if (!opened.ok) return opened;
  const { checkout, isNew } = opened.value;
  // A repeated request sends nothing: the customer has the link already.
  if (isNew) sendLink(world, checkout, request.value);
  return { ok: true, value: checkoutResponse(checkout, world.config.payBaseUrl) };
};

function sendLink(world: World, checkout: Checkout, wishes: z.output<typeof linkRequestSchema>): void {
  const { phone, email } = wishes.customer ?? {};
  const link = `${world.config.payBaseUrl}/checkout/${checkout.checkoutKey}`;
  if (wishes.sendSms && phone !== undefined) {
    world.record({ kind: 'message', message: linkMessage(checkout, link, { channel: 'sms', to: phone }) });
  }
  if (wishes.sendEmail && email !== undefined) {
    world.record({ kind: 'message', message: linkMessage(checkout, link, { channel: 'email', to: email }) });
  }
}
