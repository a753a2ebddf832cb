import { pageHeaders } from './page-response';

/** Relative within the sandbox, so that it is right behind any proxy; 303, so that a reload never posts again. */
export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { ...pageHeaders, location } });
}
