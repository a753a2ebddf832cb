import { paths } from '../../api/paths';

const PARAMETER = 'next';

/** Only our own paths: `//host` and `/\host` would lead away from the till. */
export const safePath = (text: string | null): string =>
  text !== null && /^\/(?![/\\])/.test(text) ? text : paths.newSale;

/** Where to go on after the sign-in, so that nothing is typed twice in front of a customer. */
export const nextPath = (): string => safePath(new URLSearchParams(location.search).get(PARAMETER));

export const signInFor = (path: string): string => `${paths.signIn}?${PARAMETER}=${encodeURIComponent(path)}`;
