import { useEffect, useSyncExternalStore } from 'react';
import type { PaidSaleDto } from '../../api/exceptions/exception';
import { notePaidAmounts } from '../charge/quick-amounts';
import { externalStore } from '../device/external-store';

/** What this page has heard of the sales that its till was paid. */
export type Heard = {
  /** Whether an answer came since the page did: what was paid before it surprises nobody. */
  readonly isBegun: boolean;
  /** Sales that nobody has to be told of any more, newest first. */
  readonly known: readonly string[];
  /** Paid while another screen was open, newest first, until somebody has seen it. */
  readonly told: readonly PaidSaleDto[];
  /** The sale whose own screen is open: it turns to Paid by itself. */
  readonly onScreen: string | null;
};

export const NOTHING_HEARD: Heard = { isBegun: false, known: [], told: [], onScreen: null };

/** More than the server tells of at once. */
const MOST_KNOWN = 200;

/** An answer of the server: all sales that were paid in the last minutes. The same again changes nothing. */
export function hear(heard: Heard, paid: readonly PaidSaleDto[]): Heard {
  const fresh = paid.filter(({ orderId }) => !heard.known.includes(orderId));
  if (heard.isBegun && fresh.length === 0) return heard;
  const known = know(
    heard,
    fresh.map(({ orderId }) => orderId),
  );
  const told = heard.isBegun ? fresh.filter(({ orderId }) => orderId !== heard.onScreen) : [];
  return { ...heard, isBegun: true, known, told: [...told, ...heard.told] };
}

/** Its own screen shows the sale, or shows that it was paid. */
export function show(heard: Heard, orderId: string, isPaid: boolean): Heard {
  const told = heard.told.filter((sale) => sale.orderId !== orderId);
  return { ...heard, onScreen: orderId, told, known: isPaid ? know(heard, [orderId]) : heard.known };
}

const know = ({ known }: Heard, orderIds: readonly string[]): readonly string[] =>
  [...new Set([...orderIds, ...known])].slice(0, MOST_KNOWN);

const heard = externalStore<Heard>(NOTHING_HEARD);

/** Takes an answer in; true: it tells of a sale that was paid off the screen just now. */
export function hearPaid(paid: readonly PaidSaleDto[]): boolean {
  notePaidAmounts(paid);
  const before = heard.get().told.length;
  heard.set(hear(heard.get(), paid));
  return heard.get().told.length > before;
}

/** Somebody has seen the line, or had the time to. */
export const dismissPaid = (): void => heard.set({ ...heard.get(), told: [] });

/** For somebody who serves a customer when they hear the sound, and looks up after that. */
const SHOWN_MS = 25_000;
const LOOK_EVERY_MS = 1_000;

/** Since when the newest of them can be seen. It outlives the screen, so that the next one does not begin again. */
let seen: { readonly orderId: string; readonly since: number } | null = null;

type Line = { readonly isSeen: () => boolean; readonly isInUse: () => boolean };

/** Once it could be seen for long enough, unless somebody is about to use the line then. Returns how to stop it. */
export function dismissPaidLater({ isSeen, isInUse }: Line): () => void {
  const look = () => {
    const [newest] = toldNow();
    if (!newest || !isSeen()) return;
    if (seen?.orderId !== newest.orderId) seen = { orderId: newest.orderId, since: Date.now() };
    if (Date.now() - seen.since >= SHOWN_MS && !isInUse()) dismissPaid();
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

export const toldNow = () => heard.get().told;

const NONE: readonly PaidSaleDto[] = [];

/** What was paid off the screen and is still to be said, newest first. */
export const usePaidOffScreen = (): readonly PaidSaleDto[] =>
  useSyncExternalStore(heard.subscribe, toldNow, () => NONE);

/** The sale whose own screen is open, and whoever has to hear that it is another one. */
export const saleOnScreen = (): string | null => heard.get().onScreen;
export const onSaleScreen = heard.subscribe;

/** For the screen of one sale, which says by itself that it was paid. */
export function useSaleOnScreen(orderId: string, isPaid: boolean): void {
  useEffect(() => heard.set(show(heard.get(), orderId, isPaid)), [orderId, isPaid]);
  useEffect(
    () => () => {
      if (heard.get().onScreen === orderId) heard.set({ ...heard.get(), onScreen: null });
    },
    [orderId],
  );
}
