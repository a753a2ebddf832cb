import 'server-only';

/** The Idempotency-Key of a money request: made on the device before it sends, 16 to 100 plain characters. */
export function readTapKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key') ?? '';
  return /^[\w-]{16,100}$/.test(key) ? key : null;
}
