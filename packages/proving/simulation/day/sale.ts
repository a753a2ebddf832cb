import { behave, OTHER_AMOUNTS, pays } from './customer';
import { act, type Scene, type Sold } from './scene';
import { SECOND } from '@/lib/domain/core/durations';

/** One in so many sales moves to a card terminal. */
const TERMINAL_EVERY = 12;

/** One refund in so many is typed wrong: twice as much as it should be. */
const TYPED_WRONG_EVERY = 9;

/** The price in a shop that sells one thing, with or without a bag; in minor units. */
const ONE_PRICE = 12_500;

/** One sale from its charge to its end. */
export async function sale(scene: Scene): Promise<void> {
  const { world, till, count } = scene;
  const { chance, sleep } = world;
  count('sale');
  const minor = world.isOnePrice ? ONE_PRICE + chance.between(0, 1) : chance.between(1, 500_000);
  const charged = await till.charge(minor);
  if (!charged) return count('not started');
  if (charged.request && charged.request.channel !== 'qr')
    count(`asked for by channel ${charged.request.channel}`);
  const isDefect = (error: unknown) => void world.defects.push(error);
  if (chance.isTrue(10)) void paysUnseen(scene, charged).catch(isDefect);
  // Another till asks for a new code of the same sale too early.
  if (chance.isTrue(10)) void till.newCode(charged.orderId).catch(isDefect);
  const code = await till.waitForCode(charged);
  if (!code?.gateway) return count('without a code');
  count('sold');
  const checkout = minor % TERMINAL_EVERY === 0 ? await toTerminal(scene, code) : code;
  if (!checkout?.gateway) return;
  if (chance.isTrue(10))
    world.timeline.after(chance.between(1, 30) * SECOND, () => void till.check(checkout));
  await sleep(chance.between(500, 15_000));
  if (chance.isTrue(10)) await till.newCode(charged.orderId);
  await behave(scene, checkout.gateway.id, checkout);
  if (chance.isTrue(40)) await newCode(scene, checkout);
  if (chance.isTrue(20)) await givesBack(scene, checkout, minor);
}

/** Moves the sale to a card terminal. Null: the code is gone and nothing replaced it. */
async function toTerminal({ till, count }: Scene, code: Sold): Promise<Sold | null> {
  const moved = await till.toTerminal(code.orderId);
  // A refused move shows the checkout that exists.
  const shown = moved && (await till.waitForCode(moved));
  if (shown && shown.id !== code.id) count('moved to a card terminal');
  return shown;
}

/** A manager refunds all of it, or parts of it one after the other. */
async function givesBack({ world, till, count }: Scene, checkout: Sold, minor: number): Promise<void> {
  const { chance } = world;
  for (let times = chance.between(1, 2); times > 0; times -= 1) {
    const wished = chance.isTrue(40) ? minor : chance.between(1, minor);
    count(`refund: ${await till.refund(checkout, wished % TYPED_WRONG_EVERY === 0 ? 2 * wished : wished)}`);
  }
}

/** The cashier makes another code when the first one seems to have ended without money. */
async function newCode(scene: Scene, checkout: Sold): Promise<void> {
  const { world, till, count } = scene;
  await world.sleep(5 * SECOND);
  const seen = await till.look(checkout);
  if (!seen || (seen.phase !== 'closed' && seen.phase !== 'rejected')) return;
  const another = await till.newCode(seen.orderId);
  if (!another || another.id === seen.id) return;
  count('second code');
  const shown = await till.waitForCode(another);
  if (!shown?.gateway) return;
  const isBoth = world.chance.isTrue(30);
  const old = () => paysOld(scene, checkout.gateway?.id);
  if (isBoth && world.chance.isTrue(50)) await old();
  if (world.chance.isTrue(60)) await pays(scene, shown.gateway.id);
  if (isBoth) await old();
}

/** The customer's phone still has the page of the first code. */
async function paysOld(scene: Scene, id: string | undefined): Promise<void> {
  if (id !== undefined && (await act(scene, `${id}/pay`, { late: true })))
    scene.count('paid the old code too');
}

/** The customer pays a code that the till does not know yet, or never will. */
async function paysUnseen(scene: Scene, charged: Sold): Promise<void> {
  const { chance, gateway, sleep } = scene.world;
  await sleep(chance.between(50, 3_000));
  const made = await gateway.madeFor(charged);
  if (made === null) return;
  const amount = chance.isTrue(50) ? { amount: chance.pick(OTHER_AMOUNTS) } : {};
  if (await act(scene, `${made}/pay`, amount)) scene.count('paid before the code was shown');
}
