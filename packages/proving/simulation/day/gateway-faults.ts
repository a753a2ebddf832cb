import type { Stage } from './scene';

type Happening<World> = (world: World, count: (what: string) => void) => Promise<void>;

/** Of the gateway or of other people, wherever the shop is. */
export type OutsideTrouble = Happening<Stage>;

type Fault = { readonly kind: string; readonly [option: string]: unknown };

/** Faults of the gateway's merchant API. */
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

/** Wrong data that only the answer to a create may hold: nobody could tell a read that lies about money from the truth. */
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
/** A refund that the bank carries out late: after the call has timed out. */
const LATE_REFUND_MS = 150_000;

const AIMS: readonly object[] = [
  { method: 'GET', path: '/checkout' },
  { method: 'GET', path: '/checkout/*' },
  { method: 'POST', path: '/checkout/*/cancel' },
  REFUND,
  {},
];

/** The shop stops calling for a while after these; more than one would take most of a day. */
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
