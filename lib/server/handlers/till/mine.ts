import 'server-only';
import { createHash } from 'node:crypto';
import type { TillExceptionListDto } from '../../../api/exceptions/exception';

/** What a till must hear of, and a short name of exactly that. */
export type Mine = { readonly etag: string; readonly list: TillExceptionListDto };

export const toMine = (list: TillExceptionListDto): Mine => ({
  etag: createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12),
  list,
});
