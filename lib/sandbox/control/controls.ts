import type { Call } from '../core/call';
import type { World } from '../core/world';
import { advanceClock } from './advance-clock';
import { addFault, clearFaults, listFaults } from './fault-rules';
import { listCheckouts } from './list-checkouts';
import { listOutbox } from './list-outbox';
import { listWebhooks } from './list-webhooks';
import { changeModes, showModes } from './modes';
import { reset } from './reset';
import { showBook } from './show-book';
import { showRequests } from './show-requests';

type Control = (world: World, call: Call) => Response | Promise<Response>;

/** By method and path. Beside these stand the actions on one checkout. */
export const controls: Readonly<Record<string, Control>> = {
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
};
