import useSWR from 'swr';
import type { OpenedDto } from '../api/order-dto';
import type { TerminalListDto } from '../api/terminal-dto';
import { terminalPaths } from '../api/terminal-paths';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';
import { useKeptPost } from './use-kept-post';

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
    ...useKeptPost<OpenedDto>(() => Promise.resolve()),
  };
}
