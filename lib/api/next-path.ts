import { paths } from './paths';

/** In the address of the sign-in: where it leads. */
export const NEXT_PARAMETER = 'next';

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

export const signInFor = (path: string): string =>
  `${paths.signIn}?${NEXT_PARAMETER}=${encodeURIComponent(path)}`;
