import { paths } from '../../api/paths';
import { refundPaths, terminalPaths } from '../../api/office-paths';
import { asCheckoutId, asGatewayCheckoutId, asOrderId } from '../../domain/core/ids';
import { money, toDecimalText } from '../../domain/money/money';
import type { Till } from '../day/scene';
import type { Sold } from '../day/sold';
import { TERMINAL_ID } from '../day/terminal-id';
import type { Chance } from '../world/chance';
import { type Answer, type Device, kindOf } from './device';
import { onlineBody } from './online-body';
import {
  checkoutSeen,
  type CheckoutSeen,
  type KindSeen,
  openedOnline,
  openedSeen,
  problemSeen,
} from './seen';
import type { FollowedBook } from './follow-book';
import type { Promises } from './promises';
import { wait } from './wait';

/** Whoever does not answer for so long is given up: the shop closes before. */
const TRIES = 60;
const LOOKS = 60;
/** A refund that was refused is refused again under its key, and the words for it do not say whether it was. */
const REFUND_TRIES = 10;

/** What means "ask again": nothing was decided. */
const AGAIN: readonly (KindSeen | null)[] = ['in_flight', 'busy', 'internal', 'sign_in_locked'];

type Given = {
  readonly device: Device;
  /** Where a manager is signed in. */
  readonly office: Device;
  /** The key of another system of the shop, which sells beside the tills. */
  readonly systemKey: string;
  readonly chance: Chance;
  readonly book: FollowedBook;
  readonly promises: Promises;
  readonly onDefect: (what: string) => void;
};

/** A device at the counter over HTTP: it keeps the key of a tap until it has an answer, as the app does. */
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

  /** Whatever is no definite answer is asked again, by another road. */
  async function insist(ask: () => Promise<Answer | null>): Promise<Answer | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await ask();
      if (answer && !AGAIN.includes(kindOf(answer))) return answer;
      device.turnElsewhere();
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

  async function tap(path: string, body: object): Promise<Sold | null> {
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
      if (!chance.isTrue(20)) return tap(paths.api.orders, body);
      return doubleTap(body);
    },
    newCode: (orderId) => tap(paths.api.orderCheckouts(orderId), code()),
    toTerminal: (orderId) =>
      tap(terminalPaths.api.open(orderId), { terminalId: TERMINAL_ID, language: 'en' }),
    async waitForCode(sold) {
      for (let looks = 0; looks < LOOKS; looks += 1) {
        const seen = await look(sold);
        if (seen?.gateway && seen.phase !== 'opening') return seen;
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
        // Whether anything was started is not known, or surely nothing was.
        if (answer && kind !== 'gateway_unreachable' && !AGAIN.includes(kind)) return kind ?? 'stored';
        office.turnElsewhere();
        await wait(chance.between(200, 1_000));
      }
      return 'nobody answered';
    },
    async check({ id }) {
      await device.send('POST', paths.api.check(id), { body: {} });
    },
  };

  /** Not the till, but a web site or an app of the same shop; the till then looks at what it opened. */
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

  /** A nervous finger, or a network that delivers twice: one key, so one sale. */
  async function doubleTap(body: object): Promise<Sold | null> {
    const key = chance.text(26);
    const once = () => insist(() => device.send('POST', paths.api.orders, { key, body }));
    const both = await Promise.all([once(), wait(chance.between(0, 200)).then(once)]);
    const ids = both.flatMap((answer) =>
      answer && answer.status < 300 ? [openedSeen.parse(answer.body).checkout] : [],
    );
    const [first, second] = ids;
    if (first && second && first.id !== second.id) onDefect(`One tap led to ${first.id} and ${second.id}.`);
    return first ? toSold(first) : null;
  }
}
