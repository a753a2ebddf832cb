import 'server-only';
import pino from 'pino';
import type { Log } from '../../domain/ports/runtime';

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

/** All in our own words; the `message` of a refusal is the gateway's, and may repeat whatever it was sent. */
const TELLING = ['kind', 'reason', 'detail', 'retryAfterMs'] as const;

/** An expected failure as it may stand in a log: by its kind. */
export function describeFailure(error: unknown): Readonly<Record<string, unknown>> {
  const fields = typeof error === 'object' && error !== null ? error : {};
  return Object.fromEntries(
    TELLING.flatMap((name) => (name in fields ? [[name, Reflect.get(fields, name)]] : [])),
  );
}

const SECRET = ['checkoutKey', 'redirectUrl', 'apiKey', 'apiSecret', 'hmacKey', 'pin', 'token', 'png'];

/** Lines that wait for a log that cannot be written; beyond that they are lost. */
const WAITING_BYTES = 1024 * 1024;

/** A log without room (its disk is full, its reader gone) is no reason to stop selling. */
function openOutput() {
  const output = pino.destination({ fd: 1, sync: true, maxLength: WAITING_BYTES });
  output.on('error', () => undefined);
  return output;
}

/** JSON lines on standard output. The names above are a net; nothing secret is passed in the first place. */
export const createLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      serializers: { err: describeError, error: describeFailure },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: SECRET.flatMap((name) => [name, `*.${name}`]),
    },
    openOutput(),
  );
