import useSWR from 'swr';
import { paths } from '../../api/paths';
import type { QrDto } from '../../api/checkouts/checkout';
import { getJson } from '../http/fetch-json';

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
