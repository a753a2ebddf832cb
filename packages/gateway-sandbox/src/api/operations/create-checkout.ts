import type { z } from 'zod';
import type { World } from '../../core/world';
import type { Checkout } from '../../model/checkout';
import { contactOf } from '../../model/customer';
import { findTerminal } from '../../model/shop';
import { linkMessage } from '../../pay/messages';
import {
  linkRequestSchema,
  mobileRequestSchema,
  onlineMinutes,
  qrRequestSchema,
  terminalRequestSchema,
  webRequestSchema,
} from '../../requests/checkout-requests';
import { checkoutResponse } from '../checkout-response';
import { type Operation, readBody } from '../operation';
import { openCheckout } from './open-checkout';

export const createQrCheckout: Operation = (world, { call }) => {
  const request = readBody(call, qrRequestSchema);
  if (!request.ok) return request;
  const opened = openCheckout(world, 'QR', request.value);
  if (!opened.ok) return opened;
  const { checkout } = opened.value;
  const { payBaseUrl } = world.config;
  const details = checkoutResponse(checkout, payBaseUrl);
  if (world.state.modes.base64QR === 'missing') return { ok: true, value: details };
  const base64QR = world.drawQr(`${payBaseUrl}/qr/${checkout.checkoutKey}`, request.value.qrSize);
  return { ok: true, value: { ...details, base64QR } };
};

export const createWebCheckout = createOnlineCheckout('WEB', webRequestSchema);
export const createMobileCheckout = createOnlineCheckout('MOBILE', mobileRequestSchema);

/** Web and mobile checkouts differ only in their requests. */
function createOnlineCheckout(
  type: 'WEB' | 'MOBILE',
  schema: typeof webRequestSchema | typeof mobileRequestSchema,
): Operation {
  return (world, { call }) => {
    const request = readBody(call, schema);
    if (!request.ok) return request;
    const opened = openCheckout(world, type, { ...request.value, expiresIn: onlineMinutes });
    if (!opened.ok) return opened;
    return { ok: true, value: checkoutResponse(opened.value.checkout, world.config.payBaseUrl) };
  };
}

export const createLinkCheckout: Operation = (world, { call }) => {
  const request = readBody(call, linkRequestSchema);
  if (!request.ok) return request;
  const opened = openCheckout(world, 'LINK', request.value);
  if (!opened.ok) return opened;
  const { checkout, isNew } = opened.value;
  // A repeated request sends nothing: the customer already has the link.
  if (isNew) sendLink(world, checkout, request.value);
  return { ok: true, value: checkoutResponse(checkout, world.config.payBaseUrl) };
};

export const createTerminalCheckout: Operation = (world, { call }) => {
  const request = readBody(call, terminalRequestSchema);
  if (!request.ok) return request;
  const terminal = findTerminal(request.value.terminalId);
  if (!terminal?.active) return { ok: false, error: { kind: 'terminal-not-found' } };
  const opened = openCheckout(world, 'TERMINAL', request.value);
  if (!opened.ok) return opened;
  const details = checkoutResponse(opened.value.checkout, world.config.payBaseUrl);
  return { ok: true, value: { ...details, terminalId: terminal.id, terminalAlias: terminal.alias } };
};

function sendLink(world: World, checkout: Checkout, request: z.output<typeof linkRequestSchema>): void {
  const { phone, email } = contactOf(request);
  const link = `${world.config.payBaseUrl}/checkout/${checkout.checkoutKey}`;
  if (request.sendSms && phone !== undefined) {
    world.record({ kind: 'message', message: linkMessage(checkout, link, { channel: 'sms', to: phone }) });
  }
  if (request.sendEmail && email !== undefined) {
    world.record({ kind: 'message', message: linkMessage(checkout, link, { channel: 'email', to: email }) });
  }
}
