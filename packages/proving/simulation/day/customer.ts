import { act, type Counter, type Scene, type Sold } from './scene';
import { SECOND } from '@/lib/domain/core/durations';

/** Amounts of customers who pay something else than was asked for, as decimals. */
export const OTHER_AMOUNTS = ['0.01', '7.77', '9999.99'] as const;

/** What customers do with a code, and how many of a hundred do it. */
const CUSTOMERS: readonly (readonly [
  percent: number,
  behave: (scene: Scene, id: string, checkout: Sold) => Promise<void>,
])[] = [
  [50, pays],
  [6, isDeclinedFirst],
  [5, takesTime],
  [5, cancels],
  [8, leaves],
  [7, paysLate],
  [4, paysOtherwise],
  [3, paysPartlyInCash],
  [3, paysStrangely],
  [5, reserves],
  [4, paysWhileCashierCancels],
];

/** What a customer does with the code of that id. */
export function behave(scene: Scene, id: string, checkout: Sold): Promise<void> {
  let dice = scene.world.chance.between(1, 100);
  for (const [percent, does] of CUSTOMERS) {
    dice -= percent;
    if (dice <= 0) return does(scene, id, checkout);
  }
  return leaves(scene);
}

/** In full, with whatever follows later. */
export async function pays(scene: Scene, id: string): Promise<void> {
  if (!(await act(scene, `${id}/pay`))) return;
  scene.count('paid');
  await afterwards(scene, id);
}

/** What the portal or the bank does with a payment later on. */
async function afterwards(scene: Scene, id: string): Promise<void> {
  const { chance, sleep } = scene.world;
  await sleep(chance.between(2, 20) * SECOND);
  if (chance.isTrue(6) && (await act(scene, `${id}/refund`, { amount: '0.01' })))
    scene.count('refunded a part');
  if (chance.isTrue(10) && (await act(scene, `${id}/refund`))) scene.count('refunded');
  if (chance.isTrue(4) && (await act(scene, `${id}/chargeback`))) scene.count('disputed');
}

async function isDeclinedFirst(scene: Scene, id: string): Promise<void> {
  if (await act(scene, `${id}/decline`)) scene.count('declined');
  await scene.world.sleep(scene.world.chance.between(1, 10) * SECOND);
  await pays(scene, id);
}

async function takesTime(scene: Scene, id: string): Promise<void> {
  if (await act(scene, `${id}/confirm`)) scene.count('confirming');
  await scene.world.sleep(scene.world.chance.between(1, 30) * SECOND);
  if (scene.world.chance.isTrue(70)) return pays(scene, id);
  await act(scene, `${id}/decline`, { final: true });
}

async function cancels(scene: Scene, id: string): Promise<void> {
  if (await act(scene, `${id}/cancel`)) scene.count('cancelled by the customer');
}

function leaves({ count }: Counter): Promise<void> {
  count('left');
  return Promise.resolve();
}

async function paysLate(scene: Scene, id: string): Promise<void> {
  const { chance, sleep } = scene.world;
  await act(scene, `${id}/${chance.pick(['expire', 'cancel'])}`);
  await sleep(chance.between(0, 20) * SECOND);
  if (!(await act(scene, `${id}/pay`, { late: true }))) return;
  scene.count('paid late');
  await afterwards(scene, id);
}

async function paysOtherwise(scene: Scene, id: string): Promise<void> {
  const { chance, sleep } = scene.world;
  const amount = chance.pick(OTHER_AMOUNTS);
  if (!(await act(scene, `${id}/pay`, { amount }))) return;
  scene.count('paid otherwise');
  await sleep(chance.between(2, 20) * SECOND);
  if (chance.isTrue(50) && (await act(scene, `${id}/refund`))) scene.count('refunded');
}

async function paysPartlyInCash(scene: Scene, id: string): Promise<void> {
  if (await act(scene, `${id}/pay`, { cash: '0.01' })) scene.count('paid partly in cash');
}

async function paysStrangely(scene: Scene, id: string): Promise<void> {
  if (await act(scene, `${id}/pay`, { status: 'ON_HOLD' })) scene.count('paid under a strange name');
}

async function reserves(scene: Scene, id: string): Promise<void> {
  if (!(await act(scene, `${id}/authorize`))) return;
  scene.count('reserved');
  await scene.world.sleep(scene.world.chance.between(1, 30) * SECOND);
  await act(scene, `${id}/${scene.world.chance.pick(['capture', 'cancel', 'expire'])}`);
}

async function paysWhileCashierCancels(scene: Scene, id: string, checkout: Sold): Promise<void> {
  const { world, till, count } = scene;
  count('cancelled while paying');
  const cancelling = world.sleep(world.chance.between(0, 400)).then(() => till.cancel(checkout));
  await Promise.all([pays(scene, id), cancelling]);
}
