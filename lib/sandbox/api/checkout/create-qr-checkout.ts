import { qrRequestSchema } from '../../checkout/qr-request';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { checkoutResponse } from '../checkout-response';
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
