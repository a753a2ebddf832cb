/** PostgreSQL's own code for a failure; undefined for errors that did not come from it. */
export function errorCode(error: unknown): string | undefined {
  // The query layer wraps what the driver throws.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}

/**
 * The database cannot do it now: a lock, a statement or a connection took too long, it starts, stops, crashed or is
 * away, or its disk is full (53100) or broken (58030). Codes of PostgreSQL and Node; the driver has sentences only.
 */
const BUSY: readonly (string | undefined)[] = [
  '55P03',
  '57014',
  '53100',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '58030',
  '40001',
  '40P01',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
];
const NO_CONNECTION =
  /timeout exceeded when trying to connect|connection terminated|not queryable|query read timeout/i;

/** Whether the same request is likely to work in a moment. What it began may have been carried out. */
export function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  // The socket of a local server that is not running; any other missing file is a bug.
  const isAway =
    errorCode(error) === 'ENOENT' && cause instanceof Error && Reflect.get(cause, 'syscall') === 'connect';
  return (
    isAway || BUSY.includes(errorCode(error)) || (cause instanceof Error && NO_CONNECTION.test(cause.message))
  );
}
