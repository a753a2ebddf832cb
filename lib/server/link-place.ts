import 'server-only';
import type { Env } from './env';
import { isPublicHost } from './webhook-public-host';

type Settings = Pick<Env, 'APP_URL' | 'GATEWAY_ENV'>;

/** `base`: null where staff's own address of this server is as good as any. */
export type LinkPlace = { readonly hasPage: boolean; readonly base: string | null };

/** Whether customers, wherever they are, can reach a page of ours. In the sandbox everybody is in the shop's network. */
export function linkPlace({ APP_URL, GATEWAY_ENV }: Settings): LinkPlace {
  const url = APP_URL === undefined ? null : new URL(APP_URL);
  const isPublic = url !== null && url.protocol === 'https:' && isPublicHost(url.hostname);
  return { hasPage: isPublic || GATEWAY_ENV === 'sandbox', base: url?.origin ?? null };
}
