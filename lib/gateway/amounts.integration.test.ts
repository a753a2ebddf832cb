import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asGatewayCheckoutId, asOrderReference, asRequestId } from '../domain/core/ids';
import { money, type Money } from '../domain/money/money';
import type { CheckoutGateway } from '../domain/ports/gateway';
import { readQr } from '../qr/qr-codec';
import type { GatewayBrand } from './config';
import { realTime } from './caller';
import { createGateway } from './create-gateway';
import { createTransport } from './http';
import { type RunningSandbox, startSandbox } from './testing/start-sandbox';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

let attempt = 0;
const input = (amount: Money) => ({
  channel: 'qr' as const,
  requestId: asRequestId(`qt-contract-${(attempt += 1)}`),
  reference: asOrderReference('Q-1234-5678'),
  amount,
  expiresIn: 15,
  qrSize: 512,
  deviceReference: 'till-1',
  language: 'en' as const,
});

const connect = (brand: GatewayBrand, change: Partial<RunningSandbox['credentials']> = {}): CheckoutGateway =>
  createGateway(
    { brand, baseUrl: `${sandbox.origin}/mer/v2.0`, ...sandbox.credentials, ...change },
    { transport: createTransport(), ...realTime },
  ).checkouts;

describe.each(['paymennt', 'pointcheckout'] as const)('the client as %s against the sandbox', (brand) => {
  test.each([
    ['AED', 1250],
    ['AED', 1],
    ['KWD', 1235],
    ['JPY', 500],
    ['AED', 999_999_999],
  ] as const)('G01 G02 %s %i minor units arrive and come back exactly', async (currency, minor) => {
    const gateway = connect(brand);
    const asked = input(money(minor, currency));
    const created = await gateway.create(asked);
    if (!created.ok) throw new Error(JSON.stringify(created.error));
    const { checkout, png } = created.value;
    expect(checkout).toMatchObject({
      requestId: asked.requestId,
      reference: asked.reference,
      amount: asked.amount,
      cashMinor: 0,
      status: 'PENDING',
    });
    expect(checkout.id).toMatch(/^\d{19}$/);
    expect(readQr(png ?? '')).toMatchObject({
      sizePx: 512,
      text: expect.stringContaining(`${sandbox.origin}/qr/`),
    });
    expect(await gateway.get(checkout.id)).toEqual({ ok: true, value: checkout });
    expect(await gateway.findByRequestId(asked.requestId)).toEqual({ ok: true, value: [checkout] });
  });

  test('D09 wrong keys are told from every other failure', async () => {
    const refused = await connect(brand, { apiSecret: 'wrong' }).get(asGatewayCheckoutId('1'));
    expect(refused).toEqual({ ok: false, error: { kind: 'credentials' } });
  });
});
