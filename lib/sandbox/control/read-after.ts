/** The number of the last book entry that the caller knows; 0 where it says nothing sensible. */
export function readAfter(query: URLSearchParams): number {
  const after = query.get('after') ?? '';
  return /^\d{1,15}$/.test(after) ? Number(after) : 0;
}
