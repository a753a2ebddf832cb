import 'server-only';

export type DescribedError = { type: string; message: string; code?: string; stack?: string };

/**
 * An error as it may stand in a log. The query layer puts the whole statement and its parameters into
 * its messages, pay addresses and hashes among them: only the database's own words are kept.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' };
  if ('query' in error && 'params' in error) return { ...describeError(error.cause), type: 'QueryError' };
  const { name, message, stack } = error;
  return {
    type: name,
    message,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(stack !== undefined && { stack }),
  };
}
