import { z } from 'zod';
import type { Call } from '../core/call';
import { expireDue } from '../core/expire-due';
import type { World } from '../core/world';
import { timestamp } from '../values/timestamp';

const tenYears = 10 * 366 * 24 * 3_600_000;
const bodySchema = z.object({ advanceMs: z.number().int().min(0).max(tenYears) });

export function advanceClock(world: World, call: Call): Response {
  const body = bodySchema.safeParse(parse(call.body));
  if (!body.success) {
    const error = `Send {"advanceMs": n} with a whole number from 0 to ${tenYears}.`;
    return Response.json({ error }, { status: 400 });
  }
  world.record({ kind: 'clock', advanceMs: body.data.advanceMs });
  expireDue(world);
  return Response.json({ now: timestamp(world.now()) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
