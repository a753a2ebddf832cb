import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CreateInput } from '../domain/checkout/checkout-request';
import type { CreatedCheckout, GatewayCheckout } from '../domain/gateway/gateway-checkout';
import type { GatewayError } from '../domain/gateway/gateway-error';
import { money } from '../domain/money/money';
import type { CheckoutGateway } from '../domain/ports/gateway';
import type { Result } from '../domain/core/result';
import { readQr } from '../qr/qr-codec';
import { realTime, TIME_LIMITS, type TimeLimits } from './caller';
import { createGateway } from './create-gateway';
import { createTransport } from './http';
import { controlSandbox, type SandboxControl } from './testing/control-sandbox';
import { sampleCreates } from './testing/sample-creates';
import { type RunningSandbox, startSandbox } from './testing/start-sandbox';

let sandbox: RunningSandbox;
let control: SandboxControl;
beforeAll(async () => {
  sandbox = await startSandbox();
  control = controlSandbox(sandbox.origin);
});
afterEach(() => control.noFaults());
afterAll(() => sandbox.stop());

/** Gives up soon, so that an answer that never comes does not hold up the test. */
const HASTY: TimeLimits = { ...TIME_LIMITS, silence: 1_000, read: 1_500, change: 1_500 };
const HANGS = ['hang-no-commit', 'commit-then-hang', 'delayed-commit', 'drip'];

/** A client of its own for each call: what one fault taught the breaker must not answer for the next. */
const connect = (fault: { kind: string }): CheckoutGateway =>
  createGateway(
    { brand: 'paymennt', baseUrl: `${sandbox.origin}/mer/v2.0`, ...sandbox.credentials },
    { transport: createTransport(), ...realTime, limits: HANGS.includes(fault.kind) ? HASTY : TIME_LIMITS },
  ).checkouts;
const calm = () => connect({ kind: 'none' });

async function open(): Promise<GatewayCheckout> {
  const created = await calm().create(sampleCreates().qr);
  if (!created.ok) throw new Error(created.error.kind);
  return created.value.checkout;
}

const outcome = (result: Result<unknown, GatewayError>): string => (result.ok ? 'answer' : result.error.kind);

/** The fault, then what a read, a create and a change end in, and whether the create was carried out. */
const FAULTS: readonly (readonly [
  fault: { kind: string; [key: string]: unknown },
  ends: readonly string[],
  creates: number,
])[] = [
  [{ kind: 'status', code: 500 }, ['in_doubt', 'in_doubt', 'in_doubt'], 0],
  [
    { kind: 'status', code: 503, body: '{"success":false,"error":"x"}' },
    ['in_doubt', 'in_doubt', 'in_doubt'],
    0,
  ],
  [
    { kind: 'status', code: 400, body: '{"success":false,"error":"Limit"}' },
    ['refused', 'refused', 'refused'],
    0,
  ],
  [{ kind: 'html', code: 502 }, ['in_doubt', 'in_doubt', 'in_doubt'], 0],
  [{ kind: 'html', code: 200 }, ['in_doubt', 'in_doubt', 'in_doubt'], 0],
  [{ kind: 'slow', ms: 200 }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'drip', msPerByte: 500 }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: 'hang-no-commit' }, ['in_doubt', 'in_doubt', 'in_doubt'], 0],
  [{ kind: 'commit-then-hang' }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: 'commit-then-500' }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: 'commit-then-reset' }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: 'delayed-commit', ms: 3_600_000 }, ['in_doubt', 'in_doubt', 'in_doubt'], 0],
  [{ kind: 'truncate' }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: 'huge' }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: 'raw-id' }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'mutate', field: 'amount', value: 99 }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'mutate', field: 'requestId' }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: 'swap-checkout' }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'stale-read' }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'unknown-status' }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'case-variant' }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'bad-qr', qr: 'garbage' }, ['answer', 'answer', 'answer'], 1],
  [{ kind: 'envelope', code: 200, success: false }, ['refused', 'refused', 'refused'], 1],
  [{ kind: 'envelope', code: 400, success: true }, ['in_doubt', 'in_doubt', 'in_doubt'], 1],
  [{ kind: '401' }, ['credentials', 'credentials', 'credentials'], 0],
  [{ kind: '403' }, ['credentials', 'credentials', 'credentials'], 0],
  [{ kind: '429' }, ['throttled', 'throttled', 'throttled'], 0],
  [{ kind: '429', retryAfter: '7' }, ['throttled', 'throttled', 'throttled'], 0],
  [{ kind: 'redirect', location: 'http://127.0.0.1:1/' }, ['in_doubt', 'in_doubt', 'in_doubt'], 0],
];

describe.each(FAULTS)('the gateway’s fault %j', (fault, [read, create, change], creates) => {
  test(`D01 D03 D06 D07 a read ends in: ${read}`, async () => {
    const checkout = await open();
    await control.fault(fault, { method: 'GET', path: '/checkout/*' });
    expect(outcome(await connect(fault).get(checkout.id))).toBe(read);
  });

  test(`D02 D03 D06 D07 a create ends in: ${create}, asked for once and carried out ${creates} times`, async () => {
    await open();
    const asked = sampleCreates().qr;
    await control.fault(fault, { method: 'POST', path: '/checkout/qr' });
    expect(outcome(await connect(fault).create(asked))).toBe(create);
    await control.noFaults();
    expect(await control.creates(asked.requestId)).toBe(creates);
    const found = await calm().findByRequestId(asked.requestId);
    expect(found).toMatchObject({ ok: true, value: { length: creates } });
  });

  test(`D02 D03 D06 D07 a change ends in: ${change}`, async () => {
    const checkout = await open();
    await control.fault(fault, { method: 'POST', path: '/checkout/*/cancel' });
    expect(outcome(await connect(fault).cancel(checkout.id))).toBe(change);
  });
});

/** What a spoiled answer says is handed on exactly: whether it fits is for the one who asked to judge. */
describe('what a spoiled answer says', () => {
  const readWith = async (fault: { kind: string; [key: string]: unknown }): Promise<GatewayCheckout> => {
    const checkout = await open();
    await control.act(checkout.id, 'pay');
    await control.fault(fault, { method: 'GET', path: '/checkout/*' });
    const result = await connect(fault).get(checkout.id);
    if (!result.ok) throw new Error(result.error.kind);
    return { ...result.value, requestId: checkout.requestId, reference: checkout.reference };
  };

  const createWith = async (fault: { kind: string; [key: string]: unknown }): Promise<CreatedCheckout> => {
    await control.fault(fault, { method: 'POST', path: '/checkout/qr' });
    const asked: CreateInput = sampleCreates().qr;
    const result = await connect(fault).create(asked);
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  };

  test('A19 an unquoted id keeps its 19 digits', async () => {
    const { checkout } = await createWith({ kind: 'raw-id' });
    await control.noFaults();
    expect(await calm().get(checkout.id)).toMatchObject({ ok: true, value: { id: checkout.id } });
  });

  test.each(['99', 99, '99.00', 9.9e1])('B27 another amount (%j)', async (written) => {
    expect((await readWith({ kind: 'mutate', field: 'amount', value: written })).amount).toEqual(
      money(9_900, 'AED'),
    );
  });

  test.each([12.505, 'twelve'])(
    'G05 an amount that is none in this currency is null: %j',
    async (written) => {
      expect((await readWith({ kind: 'mutate', field: 'amount', value: written })).amount).toBeNull();
    },
  );

  test('B28 another currency', async () => {
    const { amount } = await readWith({ kind: 'mutate', field: 'currency', value: 'KWD' });
    expect(amount).toEqual(money(12_500, 'KWD'));
  });

  test.each([
    ['ON_HOLD', 'ON_HOLD'],
    [null, 'null'],
    [7, '7'],
  ])('B18 the status %j is not recognised, and kept', async (status, text) => {
    expect(await readWith({ kind: 'unknown-status', status })).toMatchObject({
      status: 'UNRECOGNISED',
      statusText: text,
    });
  });

  test('B17 another spelling is the same status', async () => {
    expect((await readWith({ kind: 'case-variant' })).status).toBe('PAID');
  });

  test('B15 an old copy says what it was', async () => {
    expect((await readWith({ kind: 'stale-read' })).status).toBe('PENDING');
  });

  test('B37 another checkout is told by its id', async () => {
    const mine = await open();
    await open();
    await control.fault({ kind: 'swap-checkout' }, { method: 'GET', path: `/checkout/${mine.id}` });
    const result = await calm().get(mine.id);
    expect(result.ok && result.value.id).not.toBe(mine.id);
  });

  test('A14 a missing, broken or misleading picture', async () => {
    expect((await createWith({ kind: 'bad-qr', qr: 'missing' })).png).toBeNull();
    await control.noFaults();
    expect(readQr((await createWith({ kind: 'bad-qr', qr: 'garbage' })).png ?? '')).toBeNull();
    await control.noFaults();
    const elsewhere = await createWith({ kind: 'bad-qr', qr: 'elsewhere' });
    expect(readQr(elsewhere.png ?? '')?.text).not.toContain(sandbox.origin);
  });

  test('D04 how long to wait', async () => {
    const checkout = await open();
    await control.fault({ kind: '429', retryAfter: '7' }, { method: 'GET' });
    expect(await calm().get(checkout.id)).toEqual({
      ok: false,
      error: { kind: 'throttled', retryAfterMs: 7_000 },
    });
  });
});

describe('faults that come between two calls', () => {
  test('D15 a kept connection that is cut as it is used again: the read succeeds all the same', async () => {
    const checkout = await open();
    await control.fault({ kind: 'close-idle' }, { method: 'GET' });
    const gateway = calm();
    for (let times = 0; times < 5; times += 1) {
      expect(await gateway.get(checkout.id)).toMatchObject({ ok: true });
    }
  });

  test('A08 a create that is carried out long after everybody gave up is found later, once', async () => {
    const fault = { kind: 'delayed-commit', ms: 60_000 };
    const asked = sampleCreates().qr;
    await control.fault(fault, { method: 'POST', path: '/checkout/qr' });
    expect(await connect(fault).create(asked)).toMatchObject({ error: { kind: 'in_doubt' } });
    await control.noFaults();
    expect(await calm().findByRequestId(asked.requestId)).toEqual({ ok: true, value: [] });
    await control.advance(60_000);
    expect(await calm().findByRequestId(asked.requestId)).toMatchObject({ ok: true, value: { length: 1 } });
  });

  test('D19 when only creates fail, reads go on, and creates are held back rather than sent', async () => {
    const checkout = await open();
    await control.fault({ kind: 'status', code: 500 }, { method: 'POST', path: '/checkout/qr' });
    const gateway = calm();
    for (let times = 0; times < 5; times += 1) {
      expect(outcome(await gateway.create(sampleCreates().qr))).toBe('in_doubt');
    }
    expect(outcome(await gateway.create(sampleCreates().qr))).toBe('unreachable');
    expect(outcome(await gateway.get(checkout.id))).toBe('answer');
    expect(outcome(await gateway.cancel(checkout.id))).toBe('answer');
  });

  test('D19 when only reads fail, creates go on, and reads are held back rather than sent', async () => {
    const checkout = await open();
    await control.fault({ kind: 'status', code: 500 }, { method: 'GET' });
    const gateway = calm();
    // A read is sent three times before it is given up.
    for (let times = 0; times < 2; times += 1) {
      expect(outcome(await gateway.get(checkout.id))).toMatch(/^(in_doubt|unreachable)$/);
    }
    expect(outcome(await gateway.get(checkout.id))).toBe('unreachable');
    expect(outcome(await gateway.create(sampleCreates().qr))).toBe('answer');
    expect(outcome(await gateway.cancel(checkout.id))).toBe('answer');
  });

  test('D01 a read that failed once succeeds without anybody noticing', async () => {
    const checkout = await open();
    await control.fault({ kind: 'status', code: 502 }, { method: 'GET', times: 2 });
    expect(await calm().get(checkout.id)).toMatchObject({ ok: true });
  });
});
