import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import useSWR from 'swr';
import type { CheckoutDto } from '../api/checkout-dto';
import { paths } from '../api/paths';
import { getJson } from './fetch-json';
import { pollEvery } from './poll-every';
import { noteReading } from './newest-readings';
import { isSettled, newest, type Reading } from './reading';
import { retryStatus } from './retry-status';
import { useRefreshOnReturn } from './use-refresh-on-return';

const WATCHDOG_MS = 5_000;

const readCheckout = async (path: string): Promise<Reading> => noteReading(await getJson<CheckoutDto>(path));

export type LiveCheckout = {
  reading: Reading;
  /** Shows an answer that came by another way, such as a cancel. */
  accept: (checkout: CheckoutDto) => void;
};

/** The freshest state of one checkout, asked for until it ends. `seed` is what the page came with. */
export function useCheckout(seed: CheckoutDto): LiveCheckout {
  const [seedReading] = useState<Reading>(() => ({ checkout: seed, receivedAt: Date.now() }));
  const path = paths.api.checkout(seed.id);
  const { data, mutate } = useSWR<Reading, unknown>(path, readCheckout, {
    refreshInterval: pollEvery,
    refreshWhenHidden: true,
    refreshWhenOffline: true,
    dedupingInterval: 500,
    focusThrottleInterval: 300,
    keepPreviousData: false,
    onErrorRetry: retryStatus,
  });
  const reading = useMemo(() => newest(data, seedReading), [data, seedReading]);

  // Focus and reconnect join a request that hangs; only `mutate` starts a new one.
  const watch = useEffectEvent(() => {
    const interval = pollEvery(reading);
    const isLate = Date.now() - reading.receivedAt > 3 * interval;
    if (interval > 0 && isLate && document.visibilityState === 'visible') void mutate();
  });
  useEffect(() => {
    const watchdog = setInterval(watch, WATCHDOG_MS);
    return () => clearInterval(watchdog);
  }, []);
  useRefreshOnReturn(() => {
    if (!isSettled(reading.checkout)) void mutate();
  });

  const accept = useCallback(
    (checkout: CheckoutDto) => void mutate(noteReading(checkout), { revalidate: false }),
    [mutate],
  );
  return { reading, accept };
}
