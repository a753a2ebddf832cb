import useSWR from 'swr';
import type { OpenedDto } from '../../api/checkouts/order';
import type { TerminalListDto } from '../../api/checkouts/charge';
import { terminalPaths } from '../../api/office-paths';
import { getJson, retryStatus } from '../http/fetch-json';
import { useIdempotentPost } from '../http/post-idempotent';

/** The card terminals of the shop, asked for once, and a sale on one of them. */
export function useTerminals() {
  const { data, error } = useSWR<TerminalListDto, unknown>(
    terminalPaths.api.all,
    (path: string) => getJson(path),
    { revalidateOnFocus: false, onErrorRetry: retryStatus },
  );
  return {
    terminals: data?.terminals ?? null,
    hasFailed: error !== undefined && !data,
    ...useIdempotentPost<OpenedDto>(() => Promise.resolve()),
  };
}
