import 'server-only';
import { linkPaths } from '../../../api/office-paths';
import { asLinkToken, isStorable } from '../../../domain/core/ids';
import { payPageView, type PayPageView } from '../../../domain/link/pay-page-view';
import { err } from '../../../domain/core/result';
import type { LinkDeps } from '../../../links/new-link';
import { payByLink, seeLink, type SeenLink } from '../../../links/pay-by-link';
import { noContent } from '../../http/answer';

export type PayPageDeps = LinkDeps & {
  /** Where the payment itself happens. */
  readonly payHost: string;
  /** Whether a payment may be opened for this payer now. */
  readonly mayOpen: () => Promise<boolean>;
};

export type PayPage = SeenLink &
  PayPageView & {
    /** The last try of this link came to nothing. */
    readonly isDeclined: boolean;
    readonly payHost: string;
  };

/** What somebody who opens our page for a link sees; null: there is no such page. */
export async function loadPayPage(deps: PayPageDeps, token: string): Promise<PayPage | null> {
  const seen = isStorable(token) ? await seeLink(deps, asLinkToken(token)) : null;
  if (!seen) return null;
  const [newest] = seen.checkouts;
  return {
    ...seen,
    ...payPageView(seen, deps.checkout.clock.now()),
    isDeclined: newest?.status === 'FAILED',
    payHost: deps.payHost,
  };
}

/** The customer pressed "Pay": on to the payment page, or back to ours, which says why not. */
export async function answerPay(deps: PayPageDeps, token: string): Promise<Response> {
  const address: Awaited<ReturnType<typeof payByLink>> = (await deps.mayOpen())
    ? await payByLink(deps, asLinkToken(token))
    : err({ kind: 'refused' });
  if (address.ok) return seeOther(address.value);
  const failed = address.error.kind === 'refused' ? '?failed=1' : '';
  return seeOther(`${linkPaths.pay(token)}${failed}`);
}

/** A person has the page open, not a program that loads previews. */
export async function noteSeen({ links }: Pick<LinkDeps, 'links'>, token: string): Promise<Response> {
  await links.noteOpened(asLinkToken(token));
  return noContent();
}

const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } });
