import useSWR from 'swr';
import type { PayerStateDto } from '../../api/checkouts/payer-state';
import { returnPaths } from '../../api/office-paths';
import { keepCode, useWaitingCodes, type WaitingCode, waitingCodes } from '../device/waiting-codes';
import { getJson } from '../http/fetch-json';

/** What became of a code, as far as anybody may know. */
export type CodeEnd = 'paid' | 'notPaid' | 'returned' | 'heldBack';

const ENDS: Record<PayerStateDto['state'], CodeEnd | null> = {
  paid: 'paid',
  paidOtherwise: 'paid',
  notPaid: 'notPaid',
  returned: 'returned',
  heldBack: 'heldBack',
  reserved: null,
  waiting: null,
};

const EVERY_MS = 8_000;
const MOST_ASKED = 3;

type EndedCode = { readonly code: WaitingCode; readonly end: CodeEnd | null };

/**
 * The remembered codes at a till that nobody is signed in to, newest first, each with what became of it; null while it may
 * still be paid. It asks what any payer may ask, for the newest few, while somebody can see it.
 */
export function useStrangersCodes(): EndedCode[] {
  const codes = useWaitingCodes();
  const ids = codes.flatMap(({ id, isPaid }) => (isPaid ? [] : [id])).slice(0, MOST_ASKED);
  const { data } = useSWR(
    ids.length > 0 ? ['strangers-codes', ...ids] : null,
    () => Promise.all(ids.map(askEnd)),
    { refreshInterval: EVERY_MS, keepPreviousData: true },
  );
  return codes.map((code) => ({
    code,
    end: code.isPaid ? 'paid' : (data?.find(({ id }) => id === code.id)?.end ?? null),
  }));
}

/** The newest answers, by id: one that is lost changes nothing. */
const known = new Map<string, CodeEnd | null>();

/** Nothing is forgotten here: whoever signs in next is told. Of a payment they are told at once. */
export async function askEnd(id: string): Promise<{ id: string; end: CodeEnd | null }> {
  try {
    const { state } = await getJson<PayerStateDto>(returnPaths.api.state(id));
    known.set(id, ENDS[state] ?? null);
    const code = waitingCodes().find((each) => each.id === id);
    const isReserved = state === 'reserved';
    if (code && state === 'paid') keepCode({ ...code, isPaid: true });
    else if (code && isReserved !== (code.isReserved ?? false)) keepCode({ ...code, isReserved });
  } catch {
    // The device knows what it knew.
  }
  return { id, end: known.get(id) ?? null };
}
