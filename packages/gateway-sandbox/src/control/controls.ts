import type { Call } from '../core/call';
import type { World } from '../core/world';
import {
  addFault,
  advanceClock,
  changeModes,
  clearFaults,
  listFaults,
  reset,
  showModes,
} from './change-sandbox';
import { listCheckouts, listOutbox, listWebhooks, showBook, showRequests } from './inspect-sandbox';

type Control = (world: World, call: Call) => Response | Promise<Response>;

/** By method and path. Actions on one checkout are not part of this table. */
export const controls = {
  'POST /_sandbox/clock': advanceClock,
  'POST /_sandbox/faults': addFault,
  'GET /_sandbox/faults': listFaults,
  'DELETE /_sandbox/faults': clearFaults,
  'GET /_sandbox/modes': showModes,
  'POST /_sandbox/modes': changeModes,
  'GET /_sandbox/book': showBook,
  'GET /_sandbox/requests': showRequests,
  'GET /_sandbox/checkouts': listCheckouts,
  'GET /_sandbox/outbox': listOutbox,
  'GET /_sandbox/webhooks': listWebhooks,
  'POST /_sandbox/reset': reset,
} as const satisfies Readonly<Record<string, Control>>;

export type ControlName = keyof typeof controls;

export function controlOf(name: string): Control | undefined {
  const table: Readonly<Record<string, Control>> = controls;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
