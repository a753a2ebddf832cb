import { useEffect, useSyncExternalStore } from 'react';
import { onSaleScreen, saleOnScreen } from './paid-off-screen';
import { externalStore } from '../device/external-store';

/** The phone number of the customer of one sale, as it was typed. */
type Typed = { readonly orderId: string; readonly phone: string };

/** In this page's memory alone: never on the device, and never for the next sale. */
const typed = externalStore<Typed | null>(null);

/** Sales whose pages of other ways to pay are open. */
const held = new Set<string>();

/** From one screen of a sale to the next: what lies between may be a new code that is being made. */
export const BETWEEN_SCREENS_MS = 10_000;

let timer: ReturnType<typeof setTimeout> | undefined;

const isShown = (orderId: string): boolean => held.has(orderId) || saleOnScreen() === orderId;

/** Only while there is something to forget. */
let stopListening: (() => void) | undefined;

function forget(): void {
  clearTimeout(timer);
  stopListening?.();
  stopListening = undefined;
  typed.set(null);
}

/** Forgets it at once when another sale is there, else when its sale does not come back to the screen. */
function review(): void {
  clearTimeout(timer);
  const { orderId } = typed.get() ?? {};
  if (orderId === undefined || isShown(orderId)) return;
  if (saleOnScreen() !== null || held.size > 0) forget();
  else timer = setTimeout(forget, BETWEEN_SCREENS_MS);
}

/** A page of the sale is open until the function that is returned is called. */
export function holdPhone(orderId: string): () => void {
  held.add(orderId);
  review();
  return () => {
    held.delete(orderId);
    review();
  };
}

export function keepPhone(orderId: string, phone: string): void {
  if (phone === '') return forget();
  typed.set({ orderId, phone });
  stopListening ??= onSaleScreen(review);
}

/** What was typed for this sale; empty for every other one. */
export const phoneOf = (orderId: string): string => {
  const kept = typed.get();
  return kept?.orderId === orderId ? kept.phone : '';
};

/** For a page or sheet of one sale: the number that was typed in another of them, and what changes it. */
export function useCustomerPhone(orderId: string): readonly [string, (phone: string) => void] {
  useEffect(() => holdPhone(orderId), [orderId]);
  const phone = useSyncExternalStore(
    typed.subscribe,
    () => phoneOf(orderId),
    () => '',
  );
  return [phone, (next) => keepPhone(orderId, next)];
}
