import { manager } from '../day/manager';
import type { Sold, Till } from '../day/scene';
import type { Simulation } from '../world/simulation';
import { SECOND } from '@/lib/domain/core/durations';

/** Polls of `untilClosed`, a second apart. */
const LOOKS = 40;

type Scene = { readonly world: Simulation; readonly till: Till };

/** A scenario from its beginning to its end, while the shop's only process may die at any step. */
export type Story = (scene: Scene) => Promise<void>;

const CREATE = { method: 'POST', path: '/checkout/qr', times: 1 };

const act = ({ world }: Scene, path: string, input: object = {}) =>
  world.gateway.control(`checkouts/${path}`, input);

const spoil = ({ world }: Scene, fault: object) => world.gateway.control('faults', { match: CREATE, fault });

/** A sale whose code stands at the gateway. Null: the till was told that nothing was started. */
async function sell({ till }: Scene): Promise<(Sold & { readonly gatewayId: string }) | null> {
  const charged = await till.charge(1_250);
  const sold = charged && (await till.waitForCode(charged));
  return sold?.gateway ? { ...sold, gatewayId: sold.gateway.id } : null;
}

async function untilClosed({ world, till }: Scene, sold: Sold): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if ((await till.look(sold))?.phase === 'closed') return;
    await world.sleep(SECOND);
  }
}

async function paid(scene: Scene): Promise<void> {
  const sold = await sell(scene);
  if (!sold) return;
  await act(scene, `${sold.gatewayId}/pay`);
  await untilClosed(scene, sold);
}

async function ended(scene: Scene): Promise<(Sold & { readonly gatewayId: string }) | null> {
  const sold = await sell(scene);
  if (!sold) return null;
  await act(scene, `${sold.gatewayId}/expire`);
  await untilClosed(scene, sold);
  return sold;
}

/** By name, which is printed. */
export const stories: Readonly<Record<string, Story>> = {
  'a sale is paid': paid,
  async 'the answer to the create is lost'(scene) {
    await spoil(scene, { kind: 'commit-then-reset' });
    await paid(scene);
  },
  async 'the create never arrives'(scene) {
    await spoil(scene, { kind: 'hang-no-commit' });
    await paid(scene);
  },
  async 'the create is answered with another amount'(scene) {
    await spoil(scene, { kind: 'misread', amount: '1.00' });
    await paid(scene);
  },
  async 'the create is carried out late, beside a second one'(scene) {
    await scene.world.gateway.control('modes', { duplicateRequestId: 'create' });
    await spoil(scene, { kind: 'delayed-commit', ms: 45 * SECOND });
    await paid(scene);
    await scene.world.sleep(30 * SECOND);
  },
  async 'the cashier cancels'(scene) {
    const sold = await sell(scene);
    if (!sold) return;
    await scene.till.cancel(sold);
    await untilClosed(scene, sold);
  },
  async 'the customer pays while the cashier cancels'(scene) {
    const sold = await sell(scene);
    if (!sold) return;
    await Promise.all([scene.till.cancel(sold), act(scene, `${sold.gatewayId}/pay`)]);
    await untilClosed(scene, sold);
  },
  async 'the customer pays after the end, and a manager decides'(scene) {
    const sold = await ended(scene);
    if (!sold) return;
    await act(scene, `${sold.gatewayId}/pay`, { late: true });
    for (let visits = 0; visits < 3; visits += 1) {
      await scene.world.sleep(10 * SECOND);
      await manager(scene.world, () => undefined);
    }
  },
  async 'the old code and the new one are paid'(scene) {
    const old = await ended(scene);
    const another = old && (await scene.till.newCode(old.orderId));
    const shown = another && (await scene.till.waitForCode(another));
    if (!old || !shown?.gateway) return;
    await act(scene, `${old.gatewayId}/pay`, { late: true });
    await act(scene, `${shown.gateway.id}/pay`);
    await untilClosed(scene, shown);
  },
  async 'another amount is paid'(scene) {
    const sold = await sell(scene);
    if (!sold) return;
    await act(scene, `${sold.gatewayId}/pay`, { amount: '7.77' });
    await scene.world.sleep(20 * SECOND);
  },
  async 'a payment is given back in part and then disputed'(scene) {
    const sold = await sell(scene);
    if (!sold) return;
    await act(scene, `${sold.gatewayId}/pay`);
    await untilClosed(scene, sold);
    await act(scene, `${sold.gatewayId}/refund`, { amount: '0.50' });
    await scene.world.sleep(15 * SECOND);
    await act(scene, `${sold.gatewayId}/chargeback`);
    await scene.world.sleep(15 * SECOND);
  },
  async 'a manager gives a part back, and then the rest'(scene) {
    const sold = await sell(scene);
    if (!sold) return;
    await act(scene, `${sold.gatewayId}/pay`);
    await untilClosed(scene, sold);
    await scene.till.refund(sold, 250);
    await scene.till.refund(sold, 1_000);
  },
  async 'the answer to a refund is lost'(scene) {
    const sold = await sell(scene);
    if (!sold) return;
    await act(scene, `${sold.gatewayId}/pay`);
    await untilClosed(scene, sold);
    const match = { method: 'POST', path: '/checkout/*/refund', times: 1 };
    await scene.world.gateway.control('faults', { match, fault: { kind: 'commit-then-reset' } });
    await scene.till.refund(sold, 250);
    await scene.world.sleep(20 * SECOND);
  },
  async 'money is reserved and captured'(scene) {
    const sold = await sell(scene);
    if (!sold) return;
    await act(scene, `${sold.gatewayId}/authorize`);
    await scene.world.sleep(10 * SECOND);
    await act(scene, `${sold.gatewayId}/capture`);
    await untilClosed(scene, sold);
  },
};
