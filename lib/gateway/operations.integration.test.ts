import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GatewayError } from '../domain/gateway/gateway-error';
import { asGatewayCheckoutId, asRequestId } from '../domain/core/ids';
import { money } from '../domain/money/money';
import type { PaymentGateway } from '../domain/ports/gateway';
import type { Result } from '../domain/core/result';
import { checkGateway } from './check/check-gateway';
import { realTime } from './caller';
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
afterAll(() => sandbox.stop());

function value<Value>(result: Result<Value, GatewayError>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(['paymennt', 'pointcheckout'] as const)('every operation, as %s', (brand) => {
  const connect = (): PaymentGateway =>
    createGateway(
      { brand, baseUrl: `${sandbox.origin}/mer/v2.0`, ...sandbox.credentials },
      { transport: createTransport(), ...realTime },
    );

  test.each(['qr', 'link', 'web', 'mobile', 'terminal'] as const)(
    'create, get and cancel: %s',
    async (channel) => {
      const { checkouts } = connect();
      const asked = sampleCreates()[channel];
      const { checkout, png } = value(await checkouts.create(asked));
      expect(checkout).toMatchObject({
        requestId: asked.requestId,
        reference: asked.reference,
        amount: asked.amount,
        status: 'PENDING',
        refundedMinor: 0,
        notification: { document: checkout.checkoutKey },
      });
      expect(png === null).toBe(channel !== 'qr');
      expect(value(await checkouts.get(checkout.id))).toEqual(checkout);
      expect(value(await checkouts.cancel(checkout.id))).toEqual({
        ...checkout,
        status: 'CANCELLED',
        statusText: 'CANCELLED',
      });
    },
  );

  test('search by every filter, page by page and all at once', async () => {
    const { checkouts } = connect();
    const { web, qr } = sampleCreates();
    const first = value(await checkouts.create(web)).checkout;
    const second = value(await checkouts.create(qr)).checkout;
    const page = { page: 0, size: 1 };
    const only = async (filter: Parameters<typeof checkouts.search>[0]) =>
      value(await checkouts.search(filter, { page: 0, size: 100 })).checkouts.map(({ id }) => id);
    expect(await only({ requestId: web.requestId })).toEqual([first.id]);
    expect(await only({ channel: 'qr', afterId: first.id })).toEqual([second.id]);
    expect(await only({ statuses: ['PENDING'], afterId: first.id })).toEqual([second.id]);
    expect(await only({ statuses: ['PAID'], afterId: first.id })).toEqual([]);
    expect(await only({ customerEmail: 'test@example.test', channel: 'web' })).toContain(first.id);
    expect(await only({ customerReference: 'c-1', channel: 'web' })).toContain(first.id);
    expect(await only({ customerPhone: '971567000000', channel: 'web' })).toContain(first.id);
    expect(await only({ reference: web.reference })).toContain(second.id);
    expect(await only({ after: Date.now() - 60_000 })).toContain(second.id);
    expect(await only({ after: Date.now() + 60_000 })).toEqual([]);
    expect(value(await checkouts.search({}, page))).toMatchObject({
      unreadable: 0,
      checkouts: [{ id: second.id }],
    });
  });

  test('refund in parts, and never more than was paid', async () => {
    const { checkouts } = connect();
    const { checkout } = value(await checkouts.create(sampleCreates().qr));
    await control.act(checkout.id, 'pay');
    const note = 'Cold & late: 50 % back #1 نصف المبلغ';
    const refund = (minor: number) =>
      checkouts.refund(checkout.id, { amount: money(minor, 'AED'), note, referenceId: 'r-1' });
    expect(value(await refund(250))).toMatchObject({ status: 'PARTIALLY_REFUNDED', refundedMinor: 250 });
    expect(await refund(1_001)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(value(await refund(1_000))).toMatchObject({ status: 'REFUNDED', refundedMinor: 1_250 });
  });

  test('resend to the terminal, while it is pending', async () => {
    const { checkouts } = connect();
    const { checkout } = value(await checkouts.create(sampleCreates().terminal));
    expect(value(await checkouts.resendToTerminal(checkout.id))).toMatchObject({ id: checkout.id });
    await control.act(checkout.id, 'pay');
    expect(await checkouts.resendToTerminal(checkout.id)).toMatchObject({ error: { kind: 'refused' } });
  });

  test('payments: get and capture', async () => {
    const { checkouts, payments } = connect();
    const { checkout } = value(await checkouts.create(sampleCreates().qr));
    await control.act(checkout.id, 'authorize');
    const [payment] = await control.payments(checkout.id);
    if (!payment) throw new Error('No payment.');
    expect(value(await payments.get(payment.id))).toMatchObject({
      status: 'AUTHORIZED',
      amount: checkout.amount,
      checkout: { id: checkout.id, status: 'AUTHORIZED' },
    });
    expect(value(await payments.capture(payment.id))).toMatchObject({ status: 'CAPTURED' });
    expect(value(await checkouts.get(checkout.id))).toMatchObject({ status: 'PAID' });
    expect(await payments.capture(payment.id)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('branches: create, list, get, disable, enable', async () => {
    const { branches } = connect();
    const asked = { name: `Harbour ${brand}`, currency: 'AED', description: 'By the sea' };
    const branch = value(await branches.create(asked));
    expect(branch).toMatchObject({ ...asked, isEnabled: true });
    expect(value(await branches.list())).toContainEqual(branch);
    expect(value(await branches.get(branch.id))).toEqual(branch);
    expect(value(await branches.disable(branch.id))).toEqual({ ...branch, isEnabled: false });
    expect(value(await branches.enable(branch.id))).toEqual(branch);
    expect(await branches.create(asked)).toMatchObject({ error: { kind: 'refused', reason: 'duplicate' } });
  });

  test('terminals: list and get', async () => {
    const { terminals } = connect();
    const list = value(await terminals.list());
    expect(list.map(({ isActive }) => isActive)).toContain(true);
    for (const terminal of list) expect(value(await terminals.get(terminal.id))).toEqual(terminal);
    expect(await terminals.get('1')).toMatchObject({ error: { kind: 'refused', reason: 'not_found' } });
  });

  test('webhooks: create, list, get, test, disable, enable, delete', async () => {
    const { webhooks } = connect();
    const address = `${sandbox.origin}/nobody-here/${brand}`;
    const webhook = value(await webhooks.create(address));
    expect(webhook).toMatchObject({ address, isEnabled: true, hasFailed: false });
    expect(webhook.hmacKey).toMatch(/^\S{16,}$/);
    expect(value(await webhooks.list())).toContainEqual(webhook);
    expect(value(await webhooks.test(webhook.id))).toBeNull();
    expect(value(await webhooks.disable(webhook.id))).toMatchObject({ isEnabled: false });
    expect(value(await webhooks.enable(webhook.id))).toMatchObject({ isEnabled: true });
    expect(value(await webhooks.delete(webhook.id))).toBeNull();
    expect(await webhooks.get(webhook.id)).toMatchObject({ error: { kind: 'refused', reason: 'not_found' } });
  });

  test('what does not exist is not found', async () => {
    const gateway = connect();
    const notFound = { ok: false, error: { kind: 'refused', reason: 'not_found' } };
    const id = '1653241101733169556';
    expect(await gateway.checkouts.get(asGatewayCheckoutId(id))).toMatchObject(notFound);
    expect(await gateway.payments.get(id)).toMatchObject(notFound);
    expect(await gateway.branches.get(id)).toMatchObject(notFound);
    expect(value(await gateway.checkouts.findByRequestId(asRequestId('qt-never')))).toEqual([]);
  });

  test('gateway:check finds that the sandbox fits, and nothing that contradicts the documents', async () => {
    const config = { brand, baseUrl: `${sandbox.origin}/mer/v2.0`, ...sandbox.credentials };
    const { fit, findings } = await checkGateway(createTransport(), config, sandbox.origin);
    expect(fit.fits).toBe(true);
    expect(findings.filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
  });
});
