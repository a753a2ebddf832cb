import { invoice } from '../world/invoice';
import type { Simulation } from '../world/simulation';
import type { Stage } from './stage';

const SECOND = 1_000;

type Fault = { readonly kind: string; readonly [option: string]: unknown };

/** Faults of the gateway's merchant API, with what they are aimed at. */
const CALL_FAULTS: readonly Fault[] = [
  { kind: 'status', code: 500 },
  { kind: 'status', code: 503, body: '{"success":false,"error":"busy"}' },
  { kind: 'html' },
  { kind: 'slow', ms: 4_000 },
  { kind: 'slow', ms: 25_000 },
  { kind: 'drip' },
  { kind: 'hang-no-commit' },
  { kind: 'commit-then-hang' },
  { kind: 'commit-then-500' },
  { kind: 'commit-then-reset' },
  { kind: 'delayed-commit', ms: 8_000 },
  { kind: 'delayed-commit', ms: 40_000 },
  { kind: 'truncate' },
  { kind: 'huge', bytes: 2_000_000 },
  { kind: 'raw-id' },
  { kind: 'swap-checkout' },
  { kind: 'stale-read', n: 1 },
  { kind: 'unknown-status' },
  { kind: 'case-variant' },
  { kind: 'envelope', code: 200, success: false },
  { kind: '401' },
  { kind: '429', retryAfter: '3' },
  { kind: 'redirect', claims: 'PAID' },
  { kind: 'close-idle' },
];

/** Lies that only the answer to a create may tell: a read that lies about money is the truth as far as anybody can see. */
const CREATE_FAULTS: readonly Fault[] = [
  ...CALL_FAULTS,
  { kind: 'mutate', field: 'amount', value: 1 },
  { kind: 'mutate', field: 'requestId', value: 'somebody-else' },
  { kind: 'misread', amount: '1.00' },
  { kind: 'bad-qr', qr: 'elsewhere' },
];

const WEBHOOK_FAULTS: readonly object[] = [
  { kind: 'webhook-drop' },
  { kind: 'webhook-duplicate', times: 5 },
  { kind: 'webhook-delay', ms: 20_000 },
  { kind: 'webhook-reorder' },
  { kind: 'webhook-forge' },
  { kind: 'webhook-replay', ms: 15_000 },
  { kind: 'webhook-bad-hmac' },
];

const CREATE = { method: 'POST', path: '/checkout/qr' };

const REFUND = { method: 'POST', path: '/checkout/*/refund' };
/** A bank takes its time: later than a call can last and than anybody who waits at a counter. */
const LATE_REFUND_MS = 150_000;

const AIMS: readonly object[] = [
  { method: 'GET', path: '/checkout' },
  { method: 'GET', path: '/checkout/*' },
  { method: 'POST', path: '/checkout/*/cancel' },
  REFUND,
  {},
];

type Happens<World> = (world: World, count: (what: string) => void) => Promise<void>;

export type Trouble = Happens<Simulation>;

/** Of the gateway or of other people, wherever the shop is. */
export type OutsideTrouble = Happens<Stage>;

/** After these the shop leaves the gateway alone for a while: more than one would take most of a small day. */
const SILENCING: ReadonlySet<string> = new Set(['401', '429']);

export const gatewayFault: OutsideTrouble = async ({ gateway, chance }) => {
  const isOfCreate = chance.isTrue(40);
  const fault = chance.pick(isOfCreate ? CREATE_FAULTS : CALL_FAULTS);
  const times = SILENCING.has(fault.kind) ? 1 : chance.between(1, 4);
  const aim = isOfCreate ? CREATE : chance.pick(AIMS);
  const isLate = aim === REFUND && fault.kind === 'delayed-commit';
  const rule = { match: { ...aim, times }, fault: isLate ? { ...fault, ms: LATE_REFUND_MS } : fault };
  await gateway.control('faults', rule);
};

export const webhookFault: OutsideTrouble = async ({ gateway, chance }) => {
  await gateway.control('faults', {
    match: { times: chance.between(1, 4) },
    fault: chance.pick(WEBHOOK_FAULTS),
  });
};

export const outage: Trouble = async ({ weather, chance, sleep }, count) => {
  count('outage');
  weather.isDown = true;
  await sleep(chance.between(2, 30) * SECOND);
  weather.isDown = false;
};

export const brownOut: Trouble = async ({ weather, chance, sleep }, count) => {
  count('brown-out');
  Object.assign(weather, { lostCalls: chance.between(0, 40), lostAnswers: chance.between(0, 40) });
  await sleep(chance.between(5, 40) * SECOND);
  Object.assign(weather, { lostCalls: 0, lostAnswers: 0 });
};

/**
 * Somebody else's checkout in the same account, which is paid and perhaps given back. `hasSold`: what the account did
 * before the shop's first sale is none of its business.
 */
export const stranger =
  (hasSold: () => boolean): OutsideTrouble =>
  async ({ gateway, chance, sleep }, count) => {
    for (let waits = 0; !hasSold(); waits += 1) {
      // There are days on which no sale comes to a code.
      if (waits === 60) return;
      await sleep(5 * SECOND);
    }
    const made = await gateway.call('/checkout/link', invoice(chance.text(8), chance.text(5)));
    // It may have met a fault.
    if (!made) return;
    await sleep(chance.between(1, 20) * SECOND);
    if (!(await gateway.control(`checkouts/${made.id}/pay`, {}))) return;
    count('stranger paid');
    await sleep(chance.between(1, 60) * SECOND);
    if (chance.isTrue(40) && (await gateway.control(`checkouts/${made.id}/refund`, {})))
      count('stranger refunded');
  };

/** kill -9, at once or in the middle of what it is about to write; another one takes its place. */
export const crash: Trouble = async ({ alive, chance, start, bury, sleep }, count) => {
  const living = alive();
  // Two of these at once may leave nobody; the other one starts the next.
  if (living.length === 0) return;
  const process = chance.pick(living);
  if (chance.isTrue(70)) {
    process.connection.dieAfter(chance.between(0, 30));
    await sleep(chance.between(1, 8) * SECOND);
  }
  count('crash');
  await bury(process);
  await sleep(chance.between(500, 4_000));
  await start();
};
