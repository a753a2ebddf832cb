import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import useSWR from 'swr';
import type { CheckoutDto, PolledDto, QrDto } from '../../api/checkouts/checkout';
import { paths } from '../../api/paths';
import { carryMine, expectMine, stopCarrying } from './carried-mine';
import { getJson, ProblemError, retryStatus } from '../http/fetch-json';
import { pollEvery, useRefreshOnReturn } from './poll-every';
import {
  hearStillSo,
  isSettled,
  newest,
  newestVersion,
  noteReading,
  onReading,
  type Reading,
  readingOf,
  readSince,
  type StillSo,
} from './reading';

const WATCHDOG_MS = 5_000;
/** A held answer sends a heartbeat every 2 s; whoever waits for a payment hears of a lost network within 5 s. */
const SILENCE_MS = 4_000;
/** As long as the server holds an answer, and a little. */
const LONGEST_HOLD_MS = 25_000;

type LiveCheckout = {
  reading: Reading;
  /** Nobody answered the newest request: the state shown is the last one known. */
  isLost: boolean;
  /** Shows an answer that came by another way, such as a cancel. */
  accept: (checkout: CheckoutDto) => void;
};

/** The freshest state of one checkout, asked for until it ends. `seed` is what the page came with. */
export function useCheckout(seed: CheckoutDto): LiveCheckout {
  const [seedReading] = useState<Reading>(() => ({ checkout: seed, receivedAt: Date.now() }));
  const [stillSo, setStillSo] = useState<StillSo | null>(null);
  const askAtOnce = useRef(true);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      stopCarrying();
    };
  }, []);
  const readCheckout = async (path: string): Promise<Reading> => {
    const askedAt = Date.now();
    const after = askAtOnce.current ? undefined : newestVersion(seed.id);
    const query = `${after === undefined ? '' : `after=${after}&`}mine=${expectMine()}`;
    // After a failed request the present state matters first, not the next change.
    askAtOnce.current = true;
    try {
      const { mine, ...checkout } = await getJson<PolledDto>(`${path}?${query}`, SILENCE_MS, (text) =>
        setStillSo((known) => hearStillSo(text, after) ?? known),
      );
      if (isHere.current) carryMine(mine);
      askAtOnce.current = false;
      return noteReading(checkout, askedAt);
    } catch (error) {
      stopCarrying();
      throw error;
    }
  };
  const { data, error, mutate } = useSWR<Reading, unknown>(paths.api.checkout(seed.id), readCheckout, {
    refreshInterval: pollEvery,
    refreshWhenHidden: true,
    refreshWhenOffline: true,
    dedupingInterval: 500,
    focusThrottleInterval: 300,
    keepPreviousData: false,
    onErrorRetry: retryStatus,
  });
  // SWR throws away what was asked for before `accept`, and an answer that is thrown away is not given again.
  const known = useSyncExternalStore(onReading, () => readingOf(seed.id), noReading);
  const reading = useMemo(
    () => readSince(newest(known, newest(data, seedReading)), stillSo),
    [known, data, seedReading, stillSo],
  );

  // Focus and reconnect join a request that hangs; only `mutate` starts a new one.
  const watch = useEffectEvent(() => {
    const interval = pollEvery(reading);
    const isLate = Date.now() - reading.receivedAt > LONGEST_HOLD_MS + 3 * interval;
    if (interval > 0 && isLate && document.visibilityState === 'visible') void mutate();
  });
  useEffect(() => {
    const watchdog = setInterval(watch, WATCHDOG_MS);
    return () => clearInterval(watchdog);
  }, []);
  useRefreshOnReturn(() => {
    // Whoever comes back wants the present state, not the next change.
    askAtOnce.current = true;
    if (!isSettled(reading.checkout)) void mutate();
  });

  const accept = useCallback(
    (checkout: CheckoutDto) => void mutate(noteReading(checkout), { revalidate: false }),
    [mutate],
  );
  // A server that says why it does not answer is there.
  const isLost = error !== undefined && !(error instanceof ProblemError && error.problem !== null);
  return { reading, isLost: isLost && !isSettled(reading.checkout), accept };
}

/** The server has none but the one that the page came with. */
const noReading = () => undefined;

const readQr = (path: string) => getJson<QrDto>(path);

/** The code of an open checkout. It never changes, so it is asked for at most once. */
export function useQr(checkoutId: string, seed: QrDto | null): QrDto | null {
  const path = seed ? null : paths.api.checkoutQr(checkoutId);
  const { data } = useSWR<QrDto, unknown>(path, readQr, {
    revalidateIfStale: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    errorRetryInterval: 1_000,
  });
  return seed ?? data ?? null;
}
