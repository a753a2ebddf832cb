import type { World } from './world';

/** Time passes unobserved; whoever looks next writes down what has expired since, once. */
export function expireDue(world: World): void {
  const now = world.now();
  for (const id of [...world.state.expiringIds]) {
    const expiresAt = world.state.checkouts.get(id)?.expiresAt;
    if (expiresAt === undefined || now < Date.parse(expiresAt)) continue;
    world.record({ kind: 'expired', checkoutId: id, expiredAt: expiresAt });
  }
}
