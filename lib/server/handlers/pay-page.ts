import 'server-only';
import { linkPaths } from '../../api/office-paths';
import { asLinkToken, isStorable } from '../../domain/core/ids';
import { payPageView, type PayPageView } from '../../domain/link/pay-page-view';
import { payByLink, seeLink, type SeenLink } from '../../links/pay-by-link';
import { container } from '../composition/container';

export type PayPage = SeenLink &
  PayPageView & {
    /** The last try of this link came to nothing. */
    readonly isDeclined: boolean;
    /** Where the payment itself happens. */
    readonly payHost: string;
  };

/** What somebody who opens our page for a link sees; null: there is no such page. */
export async function loadPayPage(token: string): Promise<PayPage | null> {
  const { links, checkout, env } = container();
  const seen = isStorable(token) ? await seeLink(links, asLinkToken(token)) : null;
  if (!seen) return null;
  const [newest] = seen.checkouts;
  return {
    ...seen,
    ...payPageView(seen, checkout.clock.now()),
    isDeclined: newest?.status === 'FAILED',
    payHost: new URL(env.GATEWAY_PAY_BASE_URL).hostname,
  };
}

/** The customer's own tap: on to the payment page, or back to ours, which says why not. */
export async function answerPay(token: string): Promise<Response> {
  const address = await payByLink(container().links, asLinkToken(token));
  if (address.ok) return seeOther(address.value);
  const failed = address.error.kind === 'refused' ? '?failed=1' : '';
  return seeOther(`${linkPaths.pay(token)}${failed}`);
}

export const noteSeen = (token: string): Promise<void> =>
  container().links.links.noteOpened(asLinkToken(token));

const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } });
