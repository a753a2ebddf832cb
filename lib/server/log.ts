import 'server-only';
import pino from 'pino';
import type { Log } from '../domain/ports/log';
import { describeError } from './describe-error';

const SECRET = ['checkoutKey', 'redirectUrl', 'apiKey', 'apiSecret', 'hmacKey', 'pin', 'token', 'png'];

/** JSON lines on standard output. The names above are a net; nothing secret is passed in the first place. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    serializers: { err: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: SECRET.flatMap((name) => [name, `*.${name}`]),
  });
