import type { OrderId } from '../../domain/ids';
import type { Sold } from './sold';
import type { Stage } from './stage';

const SECOND = 1_000;

type Counter = { readonly count: (what: string) => void };

/** A till as whoever stands at it sees it. Null: it was refused, or nobody answered for very long. */
export type Till = {
  readonly charge: (minor: number) => Promise<Sold | null>;
  readonly newCode: (orderId: OrderId) => Promise<Sold | null>;
  /** In the place of the code, which is closed first. */
  readonly toTerminal: (orderId: OrderId) => Promise<Sold | null>;
  readonly look: (sold: Sold) => Promise<Sold | null>;
  /** Waits as the screen does, until there is a code or there will be none. */
  readonly waitForCode: (sold: Sold) => Promise<Sold | null>;
  readonly cancel: (sold: Sold) => Promise<void>;
  readonly check: (sold: Sold) => Promise<void>;
  /** As a manager. Resolves to a word for what became of it. */
  readonly refund: (sold: Sold, minor: number) => Promise<string>;
};

type Scene = Counter & { readonly world: Stage; readonly till: Till };

/** What a customer may do with a code, and out of a hundred how many do. */
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

/** One in so many sales moves to a card terminal. */
const TERMINAL_EVERY = 12;

/** Of a shop that sells one thing, with and without a bag; in minor units. */
const ONE_PRICE = 12_500;

const OTHER_AMOUNTS = ['0.01', '7.77', '9999.99'] as const;

/** One sale from the tap to whatever becomes of it. */
export async function sale(scene: Scene): Promise<void> {
  const { world, till, count } = scene;
  const { chance, sleep } = world;
  count('sale');
  const minor = world.isOnePrice ? ONE_PRICE + chance.between(0, 1) : chance.between(1, 500_000);
  const charged = await till.charge(minor);
  if (!charged) return count('not started');
  if (charged.wishes && charged.wishes.channel !== 'qr')
    count(`asked for by channel ${charged.wishes.channel}`);
  const isDefect = (error: unknown) => void world.defects.push(error);
  if (chance.isTrue(10)) void paysUnseen(scene, charged).catch(isDefect);
  // Another till that has no patience with the first one's sale.
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

/** The customer has a card and no phone. Null: the code is gone and nothing took its place. */
async function toTerminal({ till, count }: Scene, code: Sold): Promise<Sold | null> {
  const moved = await till.toTerminal(code.orderId);
  // What was refused leads to what is there.
  const shown = moved && (await till.waitForCode(moved));
  if (shown && shown.id !== code.id) count('moved to a card terminal');
  return shown;
}

/** One refund in so many is typed wrong: twice as much as it should be. */
const TYPED_WRONG_EVERY = 9;

/** A manager gives all of it back, or parts of it one after the other. */
async function givesBack({ world, till, count }: Scene, checkout: Sold, minor: number): Promise<void> {
  const { chance } = world;
  for (let times = chance.between(1, 2); times > 0; times -= 1) {
    const wished = chance.isTrue(40) ? minor : chance.between(1, minor);
    count(`refund: ${await till.refund(checkout, wished % TYPED_WRONG_EVERY === 0 ? 2 * wished : wished)}`);
  }
}

function behave(scene: Scene, id: string, checkout: Sold): Promise<void> {
  let dice = scene.world.chance.between(1, 100);
  for (const [percent, does] of CUSTOMERS) {
    dice -= percent;
    if (dice <= 0) return does(scene, id, checkout);
  }
  return leaves(scene);
}

/** When the first code ended without money, or so it seems, the cashier makes another one. */
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

/** `path`: the checkout and what happens to it. Null: it cannot, as things stand. */
const act = ({ world }: Scene, path: string, input: object = {}): Promise<object | null> =>
  world.gateway.control<object>(`checkouts/${path}`, input);

async function pays(scene: Scene, id: string): Promise<void> {
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

/** A code that the till does not know of yet, or never will: the gateway told the customer of it in its own way. */
async function paysUnseen(scene: Scene, charged: Sold): Promise<void> {
  const { chance, gateway, sleep } = scene.world;
  await sleep(chance.between(50, 3_000));
  const made = await gateway.madeFor(charged);
  if (made === null) return;
  const amount = chance.isTrue(50) ? { amount: chance.pick(OTHER_AMOUNTS) } : {};
  if (await act(scene, `${made}/pay`, amount)) scene.count('paid before the code was shown');
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
