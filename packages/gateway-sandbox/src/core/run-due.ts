import { runSubscriptions } from './run-subscriptions';
import type { World } from './world';

/** Everything whose time has come. Runs before each call, so nobody sees a stale state. */
export function runDue(world: World): void {
  runPostponed(world);
  expireDue(world);
  runSubscriptions(world);
}

/** Records the expiry of every checkout whose time is over. */
function expireDue(world: World): void {
  const now = world.now();
  for (const id of [...world.state.expiringIds]) {
    const expiresAt = world.state.checkouts.get(id)?.expiresAt;
    if (expiresAt === undefined || now < Date.parse(expiresAt)) continue;
    world.record({ kind: 'expired', checkoutId: id, expiredAt: expiresAt });
  }
}

function runPostponed(world: World): void {
  const now = world.now();
  for (;;) {
    const index = world.postponed.findIndex(({ dueAt }) => dueAt <= now);
    if (index < 0) return;
    const [due] = world.postponed.splice(index, 1);
    // The call must not find a checkout pending that has expired meanwhile.
    expireDue(world);
    due?.run();
  }
}
