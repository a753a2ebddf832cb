import type { Call } from '../core/call';
import type { World } from '../core/world';
import { readAfter } from './read-after';

const headers = { 'cache-control': 'no-store' };

/** The whole book, or what follows entry `after`. */
export async function showBook({ book }: World, { query }: Call): Promise<Response> {
  const entries = await book.read(readAfter(query));
  if (query.get('format') !== 'ndjson') return Response.json(entries, { headers });
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  return new Response(lines, { headers: { ...headers, 'content-type': 'application/x-ndjson' } });
}
