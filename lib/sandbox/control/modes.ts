import { z } from 'zod';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { modesSchema } from '../modes/modes';
import { controlAnswer, controlRefusal } from './control-answer';
import { parseBody } from './parse-body';

const changeSchema = z.record(z.string(), z.unknown());
const strictSchema = z.strictObject(modesSchema.shape);

export const showModes = ({ state }: World): Response => controlAnswer(state.modes);

/** A partial change; what is not named stays as it is. */
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
