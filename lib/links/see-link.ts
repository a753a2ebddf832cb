import { lookNow } from '../checkout/look-now';
import type { LinkToken } from '../domain/ids';
import type { LinkedOrder } from '../domain/payment-link';
import { isPayable } from '../domain/phase';
import type { Deps } from './deps';

export type SeenLink = LinkedOrder & { readonly shop: string };

/**
 * What our page shows to whoever holds its address. It only looks: nothing is opened, so that whatever opens the page
 * of its own accord starts nothing. Null: there is no such page.
 */
export async function seeLink({ links, checkout }: Deps, token: LinkToken): Promise<SeenLink | null> {
  const found = await links.findByToken(token);
  if (!found || found.link.kind !== 'page') return null;
  const payable = found.checkouts.find(({ phase }) => isPayable(phase));
  if (!payable) return found;
  const seen = await lookNow(checkout, payable);
  return { ...found, checkouts: found.checkouts.map((one) => (one === payable ? seen : one)) };
}
