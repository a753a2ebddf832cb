import type { Html } from './html';

interface Allowance {
  /** An origin besides our own that a form may lead to, at the end of its redirects. */
  readonly formsTo?: string | undefined;
  /** Scripts of our own origin, which may ask our own origin. */
  readonly ownScripts?: boolean;
}

function policy({ formsTo, ownScripts = false }: Allowance = {}): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ...(ownScripts ? ["script-src 'self'", "connect-src 'self'"] : []),
    `form-action 'self'${formsTo ? ` ${formsTo}` : ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const pageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': policy(),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function pageResponse(page: Html, status = 200, allowance: Allowance = {}): Response {
  const headers = {
    ...pageHeaders,
    'content-security-policy': policy(allowance),
    'content-type': 'text/html; charset=utf-8',
  };
  return new Response(page.markup, { status, headers });
}
