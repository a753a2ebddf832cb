import { qrRequestSchema } from '../checkout/qr-request';
import { drawQr } from '../qr/draw-qr';
import { readJson } from '../values/read-json';
import { checkoutResponse } from './checkout-response';
import { invalid } from './invalid';
import { openCheckout } from './open-checkout';
import type { Operation } from './operation';

export const createQrCheckout: Operation = (world, { call }) => {
  const body = readJson(call.body);
  if (!body.ok) return { ok: false, error: { kind: 'malformed' } };
  const request = qrRequestSchema.safeParse(body.value);
  if (!request.success) return { ok: false, error: invalid(request.error) };
  const opened = openCheckout(world, 'QR', request.data);
  if (!opened.ok) return opened;
  const { payBaseUrl } = world.config;
  const png = drawQr(`${payBaseUrl}/qr/${opened.value.checkoutKey}`, request.data.qrSize);
  return {
    ok: true,
    value: { ...checkoutResponse(opened.value, payBaseUrl), base64QR: png.toString('base64') },
  };
};
