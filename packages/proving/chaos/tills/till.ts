import { setTimeout as wait } from 'node:timers/promises';
import { paths } from '@/lib/api/paths';
import { refundPaths, terminalPaths } from '@/lib/api/office-paths';
import { asCheckoutId, asGatewayCheckoutId, asOrderId } from '@/lib/domain/core/ids';
import { money, toDecimalText } from '@/lib/domain/money/money';
import { type Sold, TERMINAL_ID, type Till } from '../../simulation/day/scene';
import type { Chance } from '../../simulation/world/chance';
import {
  checkoutSeen,
  type CheckoutSeen,
  type KindSeen,
  openedOnline,
  openedSeen,
  problemSeen,
} from './answers';
import { type Answer, type Device, kindOf } from './device';
import type { FollowedBook } from './follow-book';
import { onlineBody } from './online-body';
import type { Promises } from './promises';

/** After so many tries without an answer the till gives up. */
const TRIES = 60;
const LOOKS = 60;
/** A refused refund stays refused under its key, and the answer does not say whether it is a repetition. */
const REFUND_TRIES = 10;

/** What means "ask again": nothing was decided. */
const AGAIN: readonly (KindSeen | null)[] = ['in_flight', 'busy', 'internal', 'sign_in_locked'];

type Given = {
  readonly device: Device;
  /** Where a manager is signed in. */
  readonly office: Device;
  /** The API key of another system of the shop, which sells beside the tills. */
  readonly systemKey: string;
  readonly chance: Chance;
  readonly book: FollowedBook;
  readonly promises: Promises;
  readonly onDefect: (what: string) => void;
};

/** A device at the counter over HTTP: keeps the idempotency key until it has an answer, as the app does. */
export function createTill({ device, office, systemKey, chance, book, promises, onDefect }: Given): Till {
  async function toSold(dto: CheckoutSeen): Promise<Sold> {
    promises.note(dto);
    const gatewayId = dto.payUrl === null ? null : await book.idAt(dto.payUrl);
    return {
      id: asCheckoutId(dto.id),
      orderId: asOrderId(dto.orderId),
      phase: dto.phase,
      gateway: gatewayId === null ? null : { id: asGatewayCheckoutId(gatewayId) },
    };
  }

  /** Sends the request until there is a definite answer, by another address each time. */
  async function insist(ask: () => Promise<Answer | null>): Promise<Answer | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await ask();
      if (answer && !AGAIN.includes(kindOf(answer))) return answer;
      device.useNextAddress();
      await wait(chance.between(200, 1_000));
    }
    return null;
  }

  async function look({ id }: Pick<Sold, 'id'>): Promise<Sold | null> {
    const answer = await insist(() => device.send('GET', paths.api.checkout(id)));
    if (answer?.status === 200) return toSold(checkoutSeen.parse(answer.body));
    if (answer) onDefect(`A checkout that was promised is answered with HTTP ${answer.status}: ${id}`);
    return null;
  }

  async function post(path: string, body: object): Promise<Sold | null> {
    const key = chance.text(26);
    const answer = await insist(() => device.send('POST', path, { key, body }));
    if (answer === null) return null;
    if (answer.status < 300) return toSold(openedSeen.parse(answer.body).checkout);
    const { checkoutId } = problemSeen.parse(answer.body);
    return checkoutId === undefined ? null : look({ id: asCheckoutId(checkoutId) });
  }

  const code = () => ({ qrSize: 128, language: chance.pick(['en', 'ar']) });

  return {
    look,
    async charge(minor) {
      if (chance.isTrue(15)) return chargeOnline(minor);
      const body = { amountMinor: minor, currency: 'AED', ...code() };
      if (!chance.isTrue(20)) return post(paths.api.orders, body);
      return sendTwice(body);
    },
    newCode: (orderId) => post(paths.api.orderCheckouts(orderId), code()),
    toTerminal: (orderId) =>
      post(terminalPaths.api.open(orderId), { terminalId: TERMINAL_ID, language: 'en' }),
    async waitForCode(sold) {
      for (let looks = 0; looks < LOOKS; looks += 1) {
        const seen = await look(sold);
        if (seen?.gateway && seen.phase !== 'creating') return seen;
        if (seen === null || seen.phase === 'rejected' || seen.phase === 'closed') return null;
        await wait(chance.between(300, 800));
      }
      return null;
    },
    async cancel({ id }) {
      const answer = await device.send('POST', paths.api.cancel(id), { body: {} });
      if (answer?.status === 200) promises.note(checkoutSeen.parse(answer.body));
    },
    async refund({ id }, minor) {
      const body = { amountMinor: minor, currency: 'AED', note: 'Came back' };
      const key = chance.text(26);
      for (let tries = 0; tries < REFUND_TRIES; tries += 1) {
        const answer = await office.send('POST', refundPaths.of(id), { key, body });
        const kind = answer && kindOf(answer);
        // Unknown whether anything was started, or certain that nothing was.
        if (answer && kind !== 'gateway_unreachable' && !AGAIN.includes(kind)) return kind ?? 'stored';
        office.useNextAddress();
        await wait(chance.between(200, 1_000));
      }
      return 'nobody answered';
    },
    async check({ id }) {
      await device.send('POST', paths.api.check(id), { body: {} });
    },
  };

  /** Another system of the shop opens the checkout; the till then reads it. */
  async function chargeOnline(minor: number): Promise<Sold | null> {
    const key = chance.text(26);
    const reference = `web-${key.slice(0, 12)}`;
    const body = onlineBody(chance, { reference, amount: toDecimalText(money(minor, 'AED')) });
    const more = { key, body, bearer: systemKey };
    const answer = await insist(() => device.send('POST', '/api/v1/checkouts', more));
    if (answer === null) return null;
    const id =
      answer.status < 300 ? openedOnline.parse(answer.body).id : problemSeen.parse(answer.body).checkoutId;
    return id === undefined ? null : look({ id: asCheckoutId(id) });
  }

  /** A double press, or a network that delivers twice: one key, so one sale. */
  async function sendTwice(body: object): Promise<Sold | null> {
    const key = chance.text(26);
    const once = () => insist(() => device.send('POST', paths.api.orders, { key, body }));
    const both = await Promise.all([once(), wait(chance.between(0, 200)).then(once)]);
    const ids = both.flatMap((answer) =>
      answer && answer.status < 300 ? [openedSeen.parse(answer.body).checkout] : [],
    );
    const [first, second] = ids;
    if (first && second && first.id !== second.id)
      onDefect(`One request led to ${first.id} and ${second.id}.`);
    return first ? toSold(first) : null;
  }
}
