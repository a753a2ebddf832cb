import 'server-only';
import { createCaller, realTime } from '../../gateway/caller';
import { createTransport } from '../../gateway/http';
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

/** Calls the gateway's API. Each slice makes the group of operations that it needs, on this one caller. */
export const gatewayCaller = once('gateway', () =>
  createCaller(gatewayConfig(env()), {
    transport: createTransport(),
    ...realTime,
    onCall: callCount().note,
    onBreaker: (kind, cause) =>
      cause
        ? log().warn({ kind, cause }, 'gateway calls held back')
        : log().info({ kind }, 'gateway calls flow again'),
  }),
);
