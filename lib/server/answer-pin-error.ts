import 'server-only';
import type { PinError } from '../staff/check-pin';
import { problem } from './problem';

/** Wrong, or too many wrong ones and how long to wait. */
export const answerPinError = (error: PinError): Response =>
  problem(error.kind, 'retryAfterMs' in error ? { retryAfterMs: error.retryAfterMs } : {});
