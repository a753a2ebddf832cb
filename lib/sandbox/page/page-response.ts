import type { Html } from './html';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const pageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function pageResponse(page: Html, status = 200): Response {
  const headers = { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' };
  return new Response(page.markup, { status, headers });
}
