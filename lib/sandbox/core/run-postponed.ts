import { expireDue } from './expire-due';
import type { World } from './world';

export function runPostponed(world: World): void {
  const now = world.now();
  for (;;) {
    const index = world.postponed.findIndex(({ dueAt }) => dueAt <= now);
    if (index < 0) return;
    const [due] = world.postponed.splice(index, 1);
    // What expired in the meantime must not be found alive.
    expireDue(world);
    due?.run();
  }
}
