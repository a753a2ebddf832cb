import type { GatewayCheckout } from '../domain/gateway-checkout';
import { checkPayUrl } from '../domain/pay-url';
import type { QrImage } from '../domain/qr-image';
import type { Wishes } from '../domain/wishes';
import type { Deps } from './deps';

/** `image` null: a channel whose customers follow the address and scan nothing. */
export type Code = { readonly image: QrImage | null };

/** A link is sent, and may be shown on any screen all the same. */
const LINK_SIZE = 512;

/**
 * The code to show: the gateway's own picture when it leads to the gateway's pay pages, else the
 * checkout's pay address drawn by us. Null when that address leads elsewhere: nothing may be shown then.
 */
export async function makeCode(
  { qr, payBase }: Pick<Deps, 'qr' | 'payBase'>,
  seen: GatewayCheckout,
  { png, wishes }: { png: string | null; wishes: Wishes },
): Promise<Code | null> {
  if (!checkPayUrl(seen.redirectUrl, payBase).ok) return null;
  const size = sizeFor(wishes);
  if (size === null) return { image: null };
  const read = png === null ? null : qr.read(png);
  const image = read && checkPayUrl(read.text, payBase).ok ? read : await qr.draw(seen.redirectUrl, size);
  return { image };
}

function sizeFor(wishes: Wishes): number | null {
  if (wishes.channel === 'qr') return wishes.qrSize;
  return wishes.channel === 'link' ? LINK_SIZE : null;
}
