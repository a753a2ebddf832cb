import 'server-only';
import pino from 'pino';
import type { Log } from '../domain/ports/log';

/** JSON lines on standard output. The paths below are a net; nothing secret is passed in the first place. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.checkoutKey', '*.redirectUrl', '*.apiKey', '*.apiSecret', '*.pin', '*.token', '*.png'],
  });
