import { z } from 'zod';
import type { Call } from '../core/call';
import { expireDue } from '../core/expire-due';
import { runPostponed } from '../core/run-postponed';
import type { World } from '../core/world';
import { timestamp } from '../values/timestamp';
import { controlAnswer, controlRefusal } from './control-answer';
import { parseBody } from './parse-body';

const tenYears = 10 * 366 * 24 * 3_600_000;
const bodySchema = z.object({ advanceMs: z.number().int().min(0).max(tenYears) });

export function advanceClock(world: World, call: Call): Response {
  const body = bodySchema.safeParse(parseBody(call.body));
  if (!body.success) {
    return controlRefusal(400, `Send {"advanceMs": n} with a whole number from 0 to ${tenYears}.`);
  }
  world.record({ kind: 'clock', advanceMs: body.data.advanceMs });
  runPostponed(world);
  expireDue(world);
  return controlAnswer({ now: timestamp(world.now()) });
}
