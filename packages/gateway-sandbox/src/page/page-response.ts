import type { Html } from './html';

interface Allowance {
  /** Another origin that a form may reach through redirects. */
  readonly formsTo?: string | undefined;
  /** Allows scripts from this origin, and their requests to it. */
  readonly ownScripts?: boolean;
  /** Pages of any shop may show it in a frame. */
  readonly isFrame?: boolean;
}

function policy({ formsTo, ownScripts = false, isFrame = false }: Allowance = {}): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ...(ownScripts ? ["script-src 'self'", "connect-src 'self'"] : []),
    `form-action 'self'${formsTo ? ` ${formsTo}` : ''}`,
    "base-uri 'none'",
    `frame-ancestors ${isFrame ? '*' : "'none'"}`,
  ].join('; ');
}

const pageHeaders: Readonly<Record<string, string>> = {
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

/** Relative, so that it works behind any proxy; 303, so that a reload does not post again. */
export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { ...pageHeaders, location } });
}
