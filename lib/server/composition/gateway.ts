import 'server-only';
import { applyBackPressure } from '../../checkout/observe/take-observation';
import { pauseCalls } from '../../db/watch/call-budget';
import { createCaller, realTime } from '../../gateway/caller';
import { createTransport } from '../../gateway/http';
import { workerDatabase } from './database';
import { env, gatewayConfig } from './env';
import { once } from './once';
import { log } from './runtime';

/** Counts calls between two questions. */
function createCallCount() {
  let count = 0;
  return {
    note(): void {
      count += 1;
    },
    /** Calls that left since the last time somebody asked. */
    take(): number {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}

export const callCount = once('call-count', createCallCount);

/** Calls the gateway's API for workers. Each slice makes the group of operations that it needs, on this one caller. */
export const gatewayCaller = once('gateway', () => makeCaller('workers', callCount().note));

/**
 * The same for requests, each of which passed the gate first. Connections and breakers of their own: whatever requests
 * meet or wait for, the watcher goes on.
 */
export const requestCaller = once('request-gateway', () => makeCaller('requests'));

const makeCaller = (of: 'workers' | 'requests', onCall?: () => void) =>
  createCaller(gatewayConfig(env()), {
    transport: createTransport(),
    ...realTime,
    ...(onCall && { onCall }),
    onThrottled: slowDown,
    onBreaker: (kind, cause) =>
      cause
        ? log().warn({ of, kind, cause }, 'gateway calls held back')
        : log().info({ of, kind }, 'gateway calls flow again'),
  });

/** Whatever was asked: when the gateway asks to slow down, every process does. */
async function slowDown(retryAfterMs: number | null): Promise<void> {
  const budget = { pauseCalls: (ms: number) => pauseCalls(workerDatabase(), ms) };
  try {
    await applyBackPressure({ budget }, { kind: 'throttled', retryAfterMs });
  } catch (error) {
    log().error({ err: error }, 'back-pressure could not be stored');
  }
}
