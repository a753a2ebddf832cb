import 'server-only';
import pino from 'pino';
import type { Log } from '../domain/ports/log';
import { describeError } from './describe-error';

/** JSON lines on standard output. The paths below are a net; nothing secret is passed in the first place. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    serializers: { err: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.checkoutKey', '*.redirectUrl', '*.apiKey', '*.apiSecret', '*.pin', '*.token', '*.png'],
  });
