import { z } from 'zod';
import type { Call } from '../core/call';
import { runDue } from '../core/run-due';
import type { World } from '../core/world';
import { readFaultRule } from '../faults/fault-rule';
import { modesSchema } from '../model/modes';
import { timestamp } from '../values/timestamp';
import { controlAnswer, controlRefusal, parseBody } from './control-answer';

const tenYears = 10 * 366 * 24 * 3_600_000;
export const clockBodySchema = z.object({ advanceMs: z.number().int().min(0).max(tenYears) });

export function advanceClock(world: World, call: Call): Response {
  const body = clockBodySchema.safeParse(parseBody(call.body));
  if (!body.success) {
    return controlRefusal(400, `Send {"advanceMs": n} with a whole number from 0 to ${tenYears}.`);
  }
  world.record({ kind: 'clock', advanceMs: body.data.advanceMs });
  runDue(world);
  return controlAnswer({ now: timestamp(world.now()) });
}

const changeSchema = z.record(z.string(), z.unknown());
const strictSchema = z.strictObject(modesSchema.shape);
export const modesChangeSchema = strictSchema.partial();

export const showModes = ({ state }: World): Response => controlAnswer(state.modes);

/** A partial change; modes that are not named keep their value. */
export function changeModes(world: World, { body }: Call): Response {
  const change = changeSchema.safeParse(parseBody(body));
  if (!change.success) return controlRefusal(400, 'Send the modes to change, as in {"base64QR": "missing"}.');
  const modes = strictSchema.safeParse({ ...world.state.modes, ...change.data });
  if (!modes.success) {
    const mistakes = modes.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'modes'}: ${message}`,
    );
    return controlRefusal(400, `The modes cannot be set: ${mistakes.join('; ')}.`);
  }
  world.record({ kind: 'modes', modes: modes.data });
  return controlAnswer(world.state.modes);
}

export function addFault({ faults }: World, { body }: Call): Response {
  const rule = readFaultRule(parseBody(body));
  if (!rule.ok) return controlRefusal(400, rule.error);
  faults.add(rule.value);
  return Response.json(rule.value, { status: 201 });
}

/** Each rule with how often it matched and struck. */
export function listFaults({ faults }: World): Response {
  const rules = faults.list().map(({ rule, matched, struck }) => ({ ...rule, matched, struck }));
  return Response.json(rules, { headers: { 'cache-control': 'no-store' } });
}

export function clearFaults({ faults }: World): Response {
  faults.clear();
  return Response.json([]);
}

/** Empties the state but for clock and numbering. The book is never truncated. */
export function reset(world: World): Response {
  world.record({ kind: 'reset' });
  world.faults.clear();
  world.postponed.splice(0);
  world.held.clear();
  world.extras.splice(0);
  return controlAnswer({ ok: true });
}
