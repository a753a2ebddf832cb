import type { Checkout } from './checkout';
import { displayState, type DisplayState } from './display-state';
import { holdsMoney } from './holds-money';
import { isLinkLive, type LinkedOrder } from './payment-link';
import { isPayable } from './phase';

/** What staff read about a link: a word of the till, or how far a link came before there was anything to pay. */
export type LinkState = Exclude<DisplayState, 'waiting'> | 'notOpened' | 'opened' | 'accepted' | 'atPayment';

/** What is true of a link, as of the newest read of its checkout. */
export function linkState({ link, checkouts }: LinkedOrder, now: number): LinkState {
  const decisive = checkouts.find(hasMoney) ?? checkouts.find(({ phase }) => isPayable(phase));
  if (decisive && !isOnTheTill(decisive)) return stateOf(decisive, link.kind === 'page');
  if (link.endedAt !== null) return 'cancelled';
  const [newest] = checkouts;
  if (link.kind === 'gateway') return newest ? stateOf(newest, false) : 'notStarted';
  if (!isLinkLive(link, now)) return 'expired';
  if (newest?.status === 'FAILED' && newest.createdAt >= link.createdAt) return 'declined';
  return link.openedAt === null ? 'notOpened' : 'opened';
}

/** Money came at some time, even if it all went back. */
const hasMoney = (checkout: Checkout): boolean => holdsMoney(checkout) || checkout.booked !== null;

/** A code that waits at the counter says nothing about the link beside it. */
const isOnTheTill = ({ wishes, phase, status }: Checkout): boolean =>
  wishes.channel === 'qr' && phase === 'open' && status === 'PENDING';

/** The age of the read stands beside the word in a list of links: a link of a week is not read every few seconds. */
function stateOf(checkout: Checkout, isOurPage: boolean): LinkState {
  const state = displayState(checkout, 0);
  if (state !== 'waiting') return state;
  return isOurPage ? 'atPayment' : 'accepted';
}
