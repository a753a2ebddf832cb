import { paths } from '../../api/paths';

const PARAMETER = 'next';

/**
 * Path and query of `text` at `origin`; the first page for whatever a browser would look for elsewhere. It drops tabs, line
 * ends and dots on its way, so what it makes of the text is judged, never the text.
 */
export function safePath(text: string | null, origin: string): string {
  try {
    const url = new URL(text ?? '', origin);
    const path = url.pathname + url.search;
    // `/.//host` is a path of ours whose text alone names another host.
    if (url.origin === origin && new URL(path, origin).href === origin + path) return path;
  } catch {
    // No address at all.
  }
  return paths.newSale;
}

/** Where to go on after the sign-in, so that nothing is typed twice in front of a customer. */
export const nextPath = (): string =>
  safePath(new URLSearchParams(location.search).get(PARAMETER), location.origin);

export const signInFor = (path: string): string => `${paths.signIn}?${PARAMETER}=${encodeURIComponent(path)}`;
