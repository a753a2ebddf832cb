import type { World } from '../core/world';
import { controlAnswer } from './control-answer';

/** A gateway without a past, but for its clock and its numbering. The book is never cut. */
export function reset(world: World): Response {
  world.record({ kind: 'reset' });
  world.faults.clear();
  world.postponed.splice(0);
  world.held.clear();
  world.extras.splice(0);
  return controlAnswer({ ok: true });
}
