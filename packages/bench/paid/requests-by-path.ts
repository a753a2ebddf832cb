/** How many requests went to each place; ids and queries of an address do not make it another place. */
export function countByPath(urls: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const path = new URL(url).pathname.replace(/\/(chk|ord)_[^/]+/g, '/…');
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
