import 'server-only';
import pino from 'pino';
import type { Log } from '../domain/ports/log';
import { describeError } from './describe-error';

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
      serializers: { err: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: SECRET.flatMap((name) => [name, `*.${name}`]),
    },
    openOutput(),
  );
