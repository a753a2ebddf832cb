import type { Call } from '../core/call';
import type { World } from '../core/world';
import { readAfter } from './read-after';

/** Which calls of the merchant API came in, the newest last. */
export async function showRequests({ book }: World, { query }: Call): Promise<Response> {
  const entries = await book.read(readAfter(query));
  const requests = entries.filter(({ kind }) => kind === 'request');
  return Response.json(requests, { headers: { 'cache-control': 'no-store' } });
}
