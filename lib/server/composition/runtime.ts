import 'server-only';
import type { Clock } from '../../domain/ports/runtime';
import { createLog } from '../adapters/log';
import { env } from './env';
import { once } from './once';

export const log = once('log', () => createLog(env().LOG_LEVEL));

export const clock: Clock = { now: () => Date.now() };
