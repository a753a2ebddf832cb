import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { ProblemKind } from '../../api/problem';
import { deviceStorage } from '../device/device-storage';
import { checkoutDto } from '../testing/checkout-dto';
import { chargeAttempt } from './charge-attempt';
import { closeUnseen, stopMove } from './close-unseen';
import { newChargeRequest, saveRequest, type StoredRequest } from './idempotent-request';
import { resumeStops, stopCharge } from './stop-charge';

const CANCELLED = checkoutDto({ phase: 'closed', status: 'CANCELLED', actions: ['newCode', 'check'] });
const UNKNOWN = checkoutDto({ phase: 'outcome_unknown', status: null, actions: ['check'] });
const QR = { png: '', sizePx: 1, modules: 1, modulePx: 1 };

type Answer = (path: string) => unknown;

/** Every request is noted and answered; an answer that throws is one that never came. */
function serve(answer: Answer): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    asked.push(`${method} ${path}`);
    const body = await answer(path);
    const status = typeof body === 'object' && body !== null && 'title' in body ? 409 : 200;
    return new Response(JSON.stringify(body), { status });
  });
  return asked;
}

const problem = (kind: ProblemKind) => ({ kind, title: '', status: 409 });

const STOP_PATH = '/api/orders/stop';
const STOP = `POST ${STOP_PATH}`;

const noWait = async () => undefined;

describe('what becomes of a checkout that nobody waits for', () => {
  it.each([
    [checkoutDto(), 'cancel'],
    [UNKNOWN, 'wait'],
    [checkoutDto({ phase: 'creating', status: null, actions: ['check'] }), 'wait'],
    [checkoutDto({ status: 'PENDING_CONFIRMATION', actions: ['check'] }), 'done'],
    [checkoutDto({ phase: 'cancelling', actions: ['check'] }), 'done'],
    [checkoutDto({ phase: 'rejected', status: null, actions: ['newCode'] }), 'done'],
    [CANCELLED, 'done'],
  ] satisfies [CheckoutDto, string][])('%#', (checkout, move) => expect(stopMove(checkout)).toBe(move));
});

describe('a code that is not wanted any more', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is cancelled when it comes, and its picture is kept from every screen', async () => {
    const asked = serve(() => CANCELLED);
    const closed = await closeUnseen({ checkout: checkoutDto(), qr: QR }, noWait);
    expect(closed).toEqual({ checkout: CANCELLED, qr: null });
    expect(asked).toEqual(['POST /api/checkouts/chk_1/cancel']);
  });

  it('of an unknown outcome is asked for by its sale until there is one, and then cancelled', async () => {
    const sales = [UNKNOWN, checkoutDto()];
    const asked = serve((path) => (path.endsWith('/cancel') ? CANCELLED : { checkouts: [sales.shift()] }));
    expect((await closeUnseen({ checkout: UNKNOWN, qr: null }, noWait)).checkout).toEqual(CANCELLED);
    expect(asked).toEqual([
      'GET /api/orders/ord_1',
      'GET /api/orders/ord_1',
      'POST /api/checkouts/chk_1/cancel',
    ]);
  });

  it('is cancelled again while nobody says what became of the cancel', async () => {
    const answers = [new Error('lost'), problem('busy'), checkoutDto(), CANCELLED];
    const asked = serve(() => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    });
    expect((await closeUnseen({ checkout: checkoutDto(), qr: QR }, noWait)).checkout).toEqual(CANCELLED);
    expect(asked).toHaveLength(4);
  });

  it('is left to whoever pays it', async () => {
    const paying = checkoutDto({ status: 'PENDING_CONFIRMATION', actions: ['check'] });
    serve((path) => (path.endsWith('/cancel') ? problem('not_cancellable') : { checkouts: [paying] }));
    expect((await closeUnseen({ checkout: checkoutDto(), qr: QR }, noWait)).checkout).toEqual(paying);
  });

  it('is not asked for for ever when nobody can say what became of it', async () => {
    let asked = 0;
    serve(() => ((asked += 1) > 100 ? { checkouts: [CANCELLED] } : problem('not_found')));
    expect((await closeUnseen({ checkout: UNKNOWN, qr: null }, noWait)).checkout).toEqual(UNKNOWN);
  });

  it('is left as it is by somebody who is signed out', async () => {
    serve(() => problem('signed_out'));
    expect((await closeUnseen({ checkout: checkoutDto(), qr: QR }, noWait)).checkout.phase).toBe('open');
  });
});

describe('a charge that was stopped', () => {
  let request: StoredRequest;
  beforeEach(() => {
    deviceStorage.write('qtill.stopped-charges', '[]');
    request = newChargeRequest({ amountMinor: 1250, currency: 'AED', locale: 'en', note: '' });
    saveRequest(request);
  });
  afterEach(() => vi.unstubAllGlobals());

  const stopped = () => deviceStorage.read('qtill.stopped-charges');
  const isOver = () => vi.waitFor(() => expect(stopped()).toBe('[]'));

  it('never shows its code, and is forgotten when it is cancelled', async () => {
    let letGo: (opened: unknown) => void = () => undefined;
    const code = new Promise((resolve) => (letGo = resolve));
    const asked = serve((path) => (path.endsWith('/cancel') ? CANCELLED : code));
    const { state } = chargeAttempt(request);
    const seen: unknown[] = [];
    state.subscribe(() => seen.push(state.get()));
    stopCharge(request, 'stf_1');
    letGo({ checkout: checkoutDto(), qr: QR });
    await isOver();
    expect(seen).toEqual([{ kind: 'open', opened: { checkout: CANCELLED, qr: null } }]);
    expect(asked).toEqual(['POST /api/orders', STOP, 'POST /api/checkouts/chk_1/cancel']);
  });

  it('is told to the server until it has heard of it', async () => {
    vi.useFakeTimers();
    const stop = { key: request.key, staffId: 'stf_1', at: Date.now() };
    deviceStorage.write('qtill.stopped-charges', JSON.stringify([stop]));
    const answers: unknown[] = [new Error('lost'), problem('busy'), {}];
    const asked = serve((path) => {
      const answer = path === STOP_PATH ? answers.shift() : {};
      if (answer instanceof Error) throw answer;
      return answer;
    });
    resumeStops('stf_2');
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(asked.filter((each) => each === STOP)).toHaveLength(3);
  });

  it('goes on after a reload for the person who made it, and whoever else signs in tells the server alone', async () => {
    const stop = { key: request.key, staffId: 'stf_1', at: Date.now() };
    deviceStorage.write('qtill.stopped-charges', JSON.stringify([stop]));
    const asked = serve((path) =>
      path.endsWith('/cancel') ? CANCELLED : { checkout: checkoutDto(), qr: QR },
    );
    resumeStops('stf_2');
    expect(asked).toEqual([STOP]);
    resumeStops('stf_1');
    await isOver();
    expect(asked).toEqual([STOP, 'POST /api/orders', STOP, 'POST /api/checkouts/chk_1/cancel']);
  });

  it('is not sent again after the life of a code: it would make another one', () => {
    const stop = { key: request.key, staffId: 'stf_1', at: Date.now() - 16 * 60_000 };
    deviceStorage.write('qtill.stopped-charges', JSON.stringify([stop]));
    const asked = serve(() => CANCELLED);
    resumeStops('stf_1');
    expect(asked).toEqual([]);
  });
});
