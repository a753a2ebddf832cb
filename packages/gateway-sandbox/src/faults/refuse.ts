import { envelope } from '../api/envelope';
import { assertNever } from '../values/result';
import { bodiless, type CallFault } from './fault';

type Refusing = CallFault & { kind: 'status' | 'html' | '401' | '403' | '429' };

/** An answer that replaces the operation. */
export function refuse(fault: Refusing): Response {
  switch (fault.kind) {
    case 'status':
      return new Response(bodiless.includes(fault.code) ? null : fault.body, {
        status: fault.code,
        headers: { 'content-type': 'application/json' },
      });
    case 'html':
      return new Response(page(fault.code), {
        status: fault.code,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case '401':
      return envelope(401, 0, { success: false, error: 'Invalid API key or secret' });
    case '403':
      return envelope(403, 0, { success: false, error: 'Forbidden' });
    case '429':
      return tooMany(fault.retryAfter);
    default:
      return assertNever(fault);
  }
}

function tooMany(retryAfter: string | undefined): Response {
  const response = envelope(429, 0, { success: false, error: 'Too many requests' });
  if (retryAfter !== undefined) response.headers.set('retry-after', retryAfter);
  return response;
}

function page(code: number): string {
  const title = `${code} Bad Gateway`;
  return `<html>\n<head><title>${title}</title></head>\n<body><center><h1>${title}</h1></center></body>\n</html>\n`;
}
