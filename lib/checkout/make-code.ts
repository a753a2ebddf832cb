import type { GatewayCheckout } from '../domain/gateway-checkout';
import { checkPayUrl } from '../domain/pay-url';
import type { QrImage } from '../domain/qr-image';
import type { Deps } from './deps';

/**
 * The code to show: the gateway's own picture when it leads to the gateway's pay pages, else the
 * checkout's pay address drawn by us. Null when that address leads elsewhere: nothing may be shown then.
 */
export async function makeCode(
  { qr, payBase }: Pick<Deps, 'qr' | 'payBase'>,
  seen: GatewayCheckout,
  { png, qrSize }: { png: string | null; qrSize: number },
): Promise<QrImage | null> {
  if (!checkPayUrl(seen.redirectUrl, payBase).ok) return null;
  const read = png === null ? null : qr.read(png);
  return read && checkPayUrl(read.text, payBase).ok ? read : qr.draw(seen.redirectUrl, qrSize);
}
