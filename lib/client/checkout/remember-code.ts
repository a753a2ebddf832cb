import { isOfPaidSale } from './checkout-view';
import { useEffect } from 'react';
import useSWR from 'swr';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import { paths } from '../../api/paths';
import { HOUR } from '../../domain/core/durations';
import {
  forgetCode,
  keepCode,
  useWaitingCodes,
  type WaitingCode,
  waitingCodes,
} from '../device/waiting-codes';
import { getJson, ProblemError } from '../http/fetch-json';
import type { Reading } from './reading';

/** A link may be open for days; nobody waits at the till for it. */
const LONGEST_MS = HOUR;

type Judged = Pick<
  CheckoutDto,
  'phase' | 'status' | 'heldBack' | 'isInDoubt' | 'other' | 'createdAt' | 'expiresAt'
>;

/**
 * What a device remembers of a checkout that was on its screen. `over`: nothing, since it came to nothing, or since what
 * came is told as an exception.
 */
export function memoryOf(checkout: Judged): 'waiting' | 'paid' | 'over' {
  const { phase, status, heldBack, isInDoubt, other, createdAt, expiresAt } = checkout;
  if (heldBack || isInDoubt || isOfPaidSale({ phase, other })) return 'over';
  if (phase === 'closed' && status === 'PAID') return 'paid';
  // Also while the outcome of a cancel is unknown, and while money is reserved that somebody has to collect.
  const isPayable = phase === 'open' || phase === 'cancelling';
  return isPayable && expiresAt - createdAt <= LONGEST_MS ? 'waiting' : 'over';
}

/** Somebody sees this checkout now: a code is remembered for whoever comes after them, and an end needs no telling. */
export function noteShown(reading: Reading): void {
  const { checkout } = reading;
  if (memoryOf(checkout) === 'waiting') keepCode(codeOf(reading));
  else forgetCode(checkout.id);
}

/** Codes that waited in front of whoever is signed in now. */
const seenWaiting = new Set<string>();

/** Somebody has just signed in, and has seen nothing yet. */
export const forgetSeen = (): void => seenWaiting.clear();

/** An answer about a code that is on no screen; what is forgotten meanwhile, and what was paid, stays so. */
export function noteUnseen(reading: Reading): void {
  const { checkout } = reading;
  const known = waitingCodes().find(({ id }) => id === checkout.id);
  if (!known || known.isPaid) return;
  const memory = memoryOf(checkout);
  if (memory === 'over') return forgetCode(checkout.id);
  if (memory === 'waiting') seenWaiting.add(checkout.id);
  keepCode({ ...codeOf(reading), isPaid: memory === 'paid' });
}

type Listed = readonly { readonly checkouts: readonly CheckoutDto[] }[];

/** The same for a list, so that it and what stands above it never say two things. */
export function noteListed(orders: Listed, receivedAt: number): void {
  const ids = waitingCodes().map(({ id }) => id);
  for (const checkout of orders.flatMap(({ checkouts }) => checkouts))
    if (ids.includes(checkout.id)) noteUnseen({ checkout, receivedAt });
}

/** A line and a tone have said that these orders were paid: only who was not there then is told once more. */
export function noteTold(orderIds: readonly string[]): void {
  for (const { id, orderId } of waitingCodes())
    if (orderIds.includes(orderId) && seenWaiting.has(id)) forgetCode(id);
}

const codeOf = ({ checkout, receivedAt }: Reading): WaitingCode => ({
  id: checkout.id,
  orderId: checkout.orderId,
  amountMinor: checkout.amountMinor,
  currency: checkout.currency,
  endsAt: checkout.expiresAt + (receivedAt - checkout.serverNow),
  isPaid: false,
  isReserved: checkout.reservedUntil !== null,
});

export const useRememberCode = (reading: Reading): void => useEffect(() => noteShown(reading), [reading]);

const EVERY_MS = 5_000;

/** The remembered codes of this device, each with what became of it. For screens of somebody who is signed in. */
export const useRememberedCodes = (): WaitingCode[] => useAskedCodes().codes;

/** One of them, with the newest answer about it; null before there is one, and of one that nobody asks for any more. */
export type RememberedCode = { readonly code: WaitingCode; readonly reading: Reading | null };

/** The same, each with what the server says of it. */
export function useRememberedReadings(): RememberedCode[] {
  const { codes, readings } = useAskedCodes();
  return codes.map((code) => ({
    code,
    reading: readings.find((reading) => reading?.checkout.id === code.id) ?? null,
  }));
}

function useAskedCodes() {
  const codes = useWaitingCodes();
  const ids = codes.filter(({ isPaid }) => !isPaid).map(({ id }) => id);
  // A key of its own: the address is that of a screen's readings.
  const { data: readings = [] } = useSWR(
    ids.length > 0 ? ['waiting-codes', ...ids] : null,
    () => Promise.all(ids.map(ask)),
    { refreshInterval: EVERY_MS, refreshWhenOffline: true, keepPreviousData: true },
  );
  return { codes, readings };
}

/** Without an answer the device knows what it knew. */
async function ask(id: string): Promise<Reading | null> {
  try {
    const checkout = await getJson<CheckoutDto>(paths.api.checkout(id));
    const reading = { checkout, receivedAt: Date.now() };
    noteUnseen(reading);
    return reading;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) forgetCode(id);
    return null;
  }
}
