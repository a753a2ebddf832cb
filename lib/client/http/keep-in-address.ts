/**
 * A search as the query of this page's address, so that the way back leads to it. Called as it is typed, never later: the
 * router takes a change of the address for where to go, and a late one would undo a tap that leads to another page.
 */
export function keepInAddress(search: string): void {
  const { pathname, search: kept } = window.location;
  if (kept.slice(1) !== search) window.history.replaceState(null, '', search ? `?${search}` : pathname);
}
