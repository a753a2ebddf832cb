/** PostgreSQL's own code for a failure; undefined for errors that did not come from it. */
export function errorCode(error: unknown): string | undefined {
  // The query layer wraps what the driver throws.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
