import { err, ok, type Result } from './result';

export type PayUrlError = 'not_a_url' | 'other_host';

/**
 * A code may only send customers to the gateway's own pay pages: same scheme, host and port as `payBase`.
 * Look-alike hosts, credentials in the address and other schemes are refused.
 */
export function checkPayUrl(text: string, payBase: string): Result<URL, PayUrlError> {
  if (!URL.canParse(text)) return err('not_a_url');
  const url = new URL(text);
  const isOurs = url.origin === new URL(payBase).origin && url.username === '' && url.password === '';
  return isOurs ? ok(url) : err('other_host');
}
