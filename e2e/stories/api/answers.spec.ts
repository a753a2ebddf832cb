import { ApiDocument } from '../../fixtures/api-document';
import { newReference, ShopApi, shopper } from '../../fixtures/shop-api';
import { expect, test } from '../../fixtures/test';

const OPEN = 'POST /api/v1/checkouts';
const LIST = 'GET /api/v1/checkouts';
const ONE = 'GET /api/v1/checkouts/{id}';
const CANCEL = 'POST /api/v1/checkouts/{id}/cancel';
const REFUND = 'POST /api/v1/checkouts/{id}/refunds';
const CAPTURE = 'POST /api/v1/checkouts/{id}/capture';

const order = (amount = '12.50') => ({ reference: newReference(), amount, currency: 'AED' });
const code = (amount?: string) => ({ channel: 'qr', order: order(amount) });
const at = (id: unknown, verb = '') => `/api/v1/checkouts/${String(id)}${verb}`;

test('every answer of the API is what its own document promises', async ({ stack, sandbox }) => {
  const api = new ShopApi(stack.tillUrl, stack.apiKey);
  const document = await ApiDocument.load(stack.tillUrl);
  expect(document.operations.toSorted()).toEqual([OPEN, LIST, ONE, CANCEL, REFUND, CAPTURE].toSorted());

  const bodies = [
    code(),
    { channel: 'link', order: { ...order(), ...{ customer: shopper.customer } }, send: { email: true } },
    { channel: 'web', order: { ...order(), ...shopper }, returnUrl: 'https://shop.example/thanks' },
    { channel: 'mobile', order: { ...order(), ...shopper }, language: 'ar' },
  ];
  for (const body of bodies) {
    const opened = await api.open(body);
    expect(opened.status).toBe(201);
    document.expectAnswer(OPEN, opened);
    const { channel, amount, currency, status } = opened.body;
    expect({ channel, amount, currency, status }).toEqual({
      channel: body.channel,
      amount: '12.50',
      currency: 'AED',
      status: 'PENDING',
    });
    document.expectAnswer(ONE, await api.get(at(opened.body.id)));
    const cancelled = await api.post(at(opened.body.id, '/cancel'), {});
    expect(cancelled.body).toMatchObject({ status: 'CANCELLED', redirectUrl: null });
    document.expectAnswer(CANCEL, cancelled);
  }

  const { body: paid } = await api.open(code('30.00'));
  await sandbox.pay(String(paid.redirectUrl));
  const seen = await api.settled(paid.id);
  expect(seen.body).toMatchObject({ status: 'PAID', phase: 'closed', refunded: '0.00' });
  document.expectAnswer(ONE, seen);
  const back = await api.post(at(paid.id, '/refunds'), { amount: '10', reason: 'One came broken' });
  expect(back).toMatchObject({ status: 201, body: { amount: '10.00', currency: 'AED', state: 'done' } });
  document.expectAnswer(REFUND, back);
  const tooMuch = await api.post(at(paid.id, '/refunds'), { amount: '20.01', reason: 'Too much' });
  expect(tooMuch).toMatchObject({ status: 422, body: { kind: 'too_much', remaining: '20.00' } });
  document.expectAnswer(REFUND, tooMuch);

  const list = await api.get(`/api/v1/checkouts?reference=${String(paid.reference)}`);
  expect(list.body.checkouts).toEqual([expect.objectContaining({ id: paid.id, refunded: '10.00' })]);
  document.expectAnswer(LIST, list);
  document.expectAnswer(LIST, await api.get('/api/v1/checkouts?status=PAID'));

  for (const [operation, answer] of [
    [OPEN, await api.open('{')],
    [OPEN, await api.open({ ...code(), channel: 'pigeon' })],
    [OPEN, await api.open(code('12.505'))],
    [OPEN, await api.open(code(), { idempotencyKey: null })],
    [LIST, await api.get('/api/v1/checkouts?cursor=x')],
    [REFUND, await api.post(at(paid.id, '/refunds'), { amount: '0', reason: 'Nothing' })],
  ] as const) {
    expect(answer).toMatchObject({ status: 400, body: { kind: 'bad_request' } });
    document.expectAnswer(operation, answer);
  }
  for (const [operation, answer] of [
    [ONE, await api.get(at('chk_unknown'))],
    [CANCEL, await api.post(at('chk_unknown', '/cancel'), {})],
    [REFUND, await api.post(at('chk_unknown', '/refunds'), { amount: '1', reason: 'Nothing' })],
    [CAPTURE, await api.post(at('chk_unknown', '/capture'), {})],
  ] as const) {
    expect(answer).toMatchObject({ status: 404, body: { kind: 'not_found' } });
    document.expectAnswer(operation, answer);
  }
  for (const key of [null, 'qtill_of-somebody-else']) {
    document.expectAnswer(OPEN, await api.open(code(), { key }));
    const stranger = await api.get(at(paid.id), key);
    expect(stranger).toMatchObject({ status: 401, body: { kind: 'key_unknown' } });
    document.expectAnswer(ONE, stranger);
  }
});

test('one request opens one checkout, however often it is sent, and an order is collected once', async ({
  stack,
  sandbox,
}) => {
  const api = new ShopApi(stack.tillUrl, stack.apiKey);
  const document = await ApiDocument.load(stack.tillUrl);
  const body = code();
  const idempotencyKey = `request-${body.order.reference}`;
  const answers = await Promise.all(Array.from({ length: 8 }, () => api.open(body, { idempotencyKey })));
  for (const answer of answers) document.expectAnswer(OPEN, answer);
  const made = answers.filter(({ status }) => status === 201);
  expect(new Set(made.map(({ body: { id } }) => id)).size, 'one checkout').toBe(1);
  for (const { status, body: problem } of answers) if (status !== 201) expect(problem.kind).toBe('in_flight');
  const first = await api.open(body, { idempotencyKey });
  expect(first).toMatchObject({ status: 201, body: { reference: body.order.reference } });

  const otherBody = { ...body, language: 'ar' };
  expect(await api.open(otherBody, { idempotencyKey })).toMatchObject({
    status: 422,
    body: { kind: 'key_reused' },
  });
  expect(await api.open(body)).toMatchObject({
    status: 409,
    body: { kind: 'already_payable', checkoutId: first.body.id },
  });
  const dearer = { ...body, order: { ...body.order, amount: '13.00' } };
  expect(await api.open(dearer)).toMatchObject({ status: 409, body: { kind: 'reference_taken' } });

  await api.post(at(first.body.id, '/cancel'), {});
  const second = await api.open(body);
  expect(second.status, 'a further try, after the first one is surely closed').toBe(201);
  await sandbox.pay(String(second.body.redirectUrl));
  expect((await api.settled(second.body.id)).body.status).toBe('PAID');
  const third = await api.open(body);
  expect(third).toMatchObject({ status: 409, body: { kind: 'already_paid', checkoutId: second.body.id } });
  document.expectAnswer(OPEN, third);
});

test('C22 a capture that cannot be made here says where it can, and reserved money is never called paid', async ({
  stack,
  sandbox,
}) => {
  const api = new ShopApi(stack.tillUrl, stack.apiKey);
  const document = await ApiDocument.load(stack.tillUrl);
  const { body } = await api.open(code());
  const made = await sandbox.createdAt(String(body.redirectUrl));
  await sandbox.act(made, 'authorize');
  await expect.poll(async () => (await api.get(at(body.id))).body.status).toBe('AUTHORIZED');
  const capture = await api.post(at(body.id, '/capture'), {});
  expect(capture).toMatchObject({ status: 409, body: { kind: 'capture_unavailable', checkoutId: body.id } });
  expect(capture.body.detail, 'by the number it has there').toContain(made.id);
  document.expectAnswer(CAPTURE, capture);
  expect((await api.get(at(body.id))).body.status, 'nothing was changed').toBe('AUTHORIZED');
});

test('what other systems sell does not stand among the sales of the till', async ({ till, stack }) => {
  const api = new ShopApi(stack.tillUrl, stack.apiKey);
  const { body } = await api.open(code('77.70'));
  const answer = await till.page.request.get('/api/orders');
  expect(await answer.text()).not.toContain(String(body.reference));
});

test('a program that asks for what is not there, or by another method, is told so in its own language', async ({
  stack,
}) => {
  const ask = (path: string, method: string) => fetch(`${stack.tillUrl}${path}`, { method });
  for (const path of ['/api/v1/nothing', '/api/v1/checkouts/x/y', '/api/nothing']) {
    const missing = await ask(path, 'GET');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(await missing.json()).toMatchObject({ kind: 'not_found' });
  }
  const refused = await ask('/api/v1/checkouts', 'DELETE');
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  expect(await refused.json()).toMatchObject({ kind: 'method_not_allowed' });
  for (const path of ['/api/v1/openapi.json', '/api/health', '/api/docs'])
    expect((await ask(path, 'HEAD')).status, path).toBe(200);
});
