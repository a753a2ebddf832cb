import type { World } from './world';

/** Records the expiry of every checkout whose time is over. Runs before each call, so nobody sees a stale one. */
export function expireDue(world: World): void {
  const now = world.now();
  for (const id of [...world.state.expiringIds]) {
    const expiresAt = world.state.checkouts.get(id)?.expiresAt;
    if (expiresAt === undefined || now < Date.parse(expiresAt)) continue;
    world.record({ kind: 'expired', checkoutId: id, expiredAt: expiresAt });
  }
}

export function runPostponed(world: World): void {
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
