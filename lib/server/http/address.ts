import 'server-only';

/** Set by the server script on every request, whatever the sender wrote there. */
const HEADER = 'x-qtill-address';

/** Of whoever sends a request, as our own server or the proxy in front of it sees it. */
export const addressOf = (request: Pick<Request, 'headers'>): string =>
  request.headers.get(HEADER) ?? 'unknown';
