import { useState } from 'react';
import useSWR, { type SWRConfiguration } from 'swr';
import { getJson, retryStatus } from './fetch-json';

/** Milliseconds until the next request. A function must live at module level: see `pollEvery`. */
type Every<Answer> = number | ((latest: Answer | undefined) => number);

/** Options of every answer that is polled; screens that poll one address share one poll. */
export const LIVE = {
  refreshWhenOffline: true,
  dedupingInterval: 1_000,
  onErrorRetry: retryStatus,
} satisfies SWRConfiguration;

/** Polls one address; `data` is undefined until the first answer. `seed`: an answer that the page came with. */
export const useLive = <Answer>(path: string, every: Every<Answer>, seed?: Answer) =>
  useSWR<Answer, unknown>(path, (address: string) => getJson(address), {
    ...LIVE,
    ...(seed && { fallbackData: seed }),
    refreshInterval: every,
  });

/** An answer and when it arrived on this device's clock, so that the age of each read in it can be told. */
export type Received<Answer> = { answer: Answer; receivedAt: number };

async function receive<Answer>(path: string): Promise<Received<Answer>> {
  return { answer: await getJson<Answer>(path), receivedAt: Date.now() };
}

/** Polls one address and keeps the time of each answer; undefined until the first. */
export function useReceived<Answer>(
  path: string,
  every: Every<Received<Answer>>,
  more: SWRConfiguration = {},
): Received<Answer> | undefined {
  const config = { ...LIVE, ...more, refreshInterval: every };
  return useSWR<Received<Answer>, unknown>(path, receive<Answer>, config).data;
}

/** The same where the page came with a first answer. */
export function useReceivedSince<Answer>(
  path: string,
  every: Every<Received<Answer>>,
  seed: Answer,
): Received<Answer> {
  const [seeded] = useState(() => ({ answer: seed, receivedAt: Date.now() }));
  return useReceived(path, every) ?? seeded;
}
