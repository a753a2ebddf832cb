import { LosslessNumber } from 'lossless-json';
import { MINUTE } from '../../domain/core/durations';
import { STATUSES } from '../../domain/checkout/status';
import type { GatewayConfig } from '../config';
import { type Evidence, type RawAnswer, type RawCheckout, rawCheckouts } from './evidence';
import { either, type Finding, unknown } from './finding';

type Verdict = Omit<Finding, 'claim'>;
type Judge = (evidence: Evidence, hosts: GatewayHosts) => Verdict;
type GatewayHosts = Pick<GatewayConfig, 'baseUrl'> & { readonly payBase: string };

const NO_CHECKOUT = 'there is no checkout to check';
const ID_CLOCK_TOLERANCE_MS = MINUTE;

/** Judged on the newest checkouts, all of which must agree. */
const each =
  (isSo: (checkout: RawCheckout, hosts: GatewayHosts) => boolean, field: string): Judge =>
  ({ newest }, hosts) => {
    const checkouts = rawCheckouts(newest);
    if (checkouts.length === 0) return unknown(NO_CHECKOUT);
    const differing = checkouts.find((checkout) => !isSo(checkout, hosts));
    return either(
      differing === undefined,
      differing
        ? `${field} of ${String(differing.displayId)} differs`
        : `so on ${checkouts.length} checkouts`,
    );
  };

/** How the gateway writes checkouts, and in which order. */
export const checkoutAssumptions: readonly (readonly [claim: string, judge: Judge])[] = [
  ['Ids are quoted and have 19 digits', each(({ id }) => isText(id, /^\d{19}$/), 'the id')],
  [
    'An id begins with the time of its creation',
    each(({ id, timestamp }) => isTimed(text(id), text(timestamp)), 'the id'),
  ],
  [
    'Timestamps carry milliseconds and an offset',
    each(({ timestamp }) => isMoment(timestamp), 'the timestamp'),
  ],
  ['A display id has 6 capitals and digits', each((one) => isText(one.displayId, /^[A-Z0-9]{6}$/), 'it')],
  ['A checkout key has 48 hex digits', each((one) => isText(one.checkoutKey, /^[0-9a-f]{48}$/), 'the key')],
  [
    'redirectUrl is {pay host}/checkout/{key}',
    each(
      (one, { payBase }) => one.redirectUrl === `${payBase}/checkout/${text(one.checkoutKey)}`,
      'the address',
    ),
  ],
  ['Statuses are upper-case constants we know', each(({ status }) => isStatus(status), 'the status')],
  ['Amounts are numbers, not text', each(({ amount }) => amount instanceof LosslessNumber, 'the amount')],
  [
    'A Firestore document is named by the checkout key',
    each((one) => one.firebaseDocument === one.checkoutKey, 'the name'),
  ],
  [
    'totalElements counts all pages',
    ({ newest }) => {
      const total = numberOf(newest, 'totalElements');
      const pages = numberOf(newest, 'totalPages');
      const shown = rawCheckouts(newest).length;
      // One full page is counted alike either way.
      if (total === null || pages === null || pages < 2) return unknown('there are not enough checkouts');
      return either(total > shown, `${shown} shown, ${total} counted`);
    },
  ],
  ['A search without afterId shows the newest first', ({ newest }) => judgeOrder(newest, 'falling')],
  ['A search after an id shows the oldest first', ({ afterOldest }) => judgeOrder(afterOldest, 'rising')],
  [
    'A search by requestId finds that checkout alone',
    ({ byRequestId, newest }) => {
      const [wanted] = rawCheckouts(newest);
      if (!wanted) return unknown(NO_CHECKOUT);
      const found = rawCheckouts(byRequestId);
      const isExact = found.length > 0 && found.every((one) => one.requestId === wanted.requestId);
      return either(isExact, `${found.length} found`);
    },
  ],
];

function judgeOrder(answer: RawAnswer | null, order: 'rising' | 'falling'): Verdict {
  const ids = rawCheckouts(answer).map(({ id }) => text(id));
  if (ids.length < 2 || !ids.every((id) => /^\d+$/.test(id)))
    return unknown('there are not enough checkouts');
  const rising = ids.every((id, index) => index === 0 || BigInt(id) > BigInt(ids[index - 1] ?? id));
  const falling = ids.every((id, index) => index === 0 || BigInt(id) < BigInt(ids[index - 1] ?? id));
  return either(
    order === 'rising' ? rising : falling,
    rising ? 'oldest first' : falling ? 'newest first' : 'mixed',
  );
}

function numberOf(answer: RawAnswer, name: 'totalElements' | 'totalPages'): number | null {
  const json = answer.kind === 'answer' ? answer.json : null;
  const result = typeof json === 'object' && json !== null && 'result' in json ? json.result : null;
  if (typeof result !== 'object' || result === null || !(name in result)) return null;
  const found: unknown = Reflect.get(result, name);
  return found instanceof LosslessNumber ? Number(found.toString()) : null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : String(value));
const isText = (value: unknown, shape: RegExp): boolean => typeof value === 'string' && shape.test(value);
const isStatus = (value: unknown): boolean =>
  STATUSES.some((status) => status === value && status !== 'UNRECOGNISED');
const isMoment = (value: unknown): boolean =>
  isText(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:?\d\d$/);

function isTimed(id: string, timestamp: string): boolean {
  if (!/^\d+$/.test(id)) return false;
  const made = Number(BigInt(id) >> 20n);
  return Math.abs(made - Date.parse(timestamp)) <= ID_CLOCK_TOLERANCE_MS;
}
