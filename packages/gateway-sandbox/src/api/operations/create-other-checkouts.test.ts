import { describe, expect, it } from 'vitest';
import { noPicture, openBench, payBaseUrl } from '../../testing/bench';
import { orderBody, qrBody } from '../../testing/bodies';
import { activeTerminal, api, openShop } from '../../testing/shop';

const minute = 60_000;
const ways = ['qr', 'web', 'mobile', 'link', 'terminal'] as const;
const body = (changes: Record<string, unknown> = {}) => orderBody({ terminalId: activeTerminal, ...changes });

async function create(way: string, changes: Record<string, unknown> = {}) {
  const bench = await openBench({ drawQr: noPicture });
  return { bench, answer: await bench.post(`${api}/checkout/${way}`, body(changes)) };
}

it.each(ways)('a %s checkout is found under its own type and can be read', async (way) => {
  const { bench, answer } = await create(way);
  const { base64QR, terminalId, terminalAlias, ...details } = answer.result;
  const found = await bench.api(`${api}/checkout?type=${way}`);
  expect(found.result['content']).toEqual([details]);
  expect((await bench.api(`${api}/checkout/${String(details['id'])}`)).result).toEqual(details);
  expect(base64QR !== undefined).toBe(way === 'qr');
  expect(terminalId).toBe(way === 'terminal' ? activeTerminal : undefined);
  expect(terminalAlias).toBe(way === 'terminal' ? 'Device 01' : undefined);
});

it.each([
  ['qr', 1_440],
  ['link', 1_440],
  ['terminal', 1_440],
  ['web', 60],
  ['mobile', 60],
])('a %s checkout lives for %i minutes unless told otherwise', async (way, minutes) => {
  const { bench, answer } = await create(way);
  const status = async () =>
    (await bench.api(`${api}/checkout/${String(answer.result['id'])}`)).result['status'];
  bench.time.now += minutes * minute - 1;
  expect(await status()).toBe('PENDING');
  bench.time.now += 1;
  expect(await status()).toBe('EXPIRED');
});

it.each([
  ['web', { returnUrl: undefined }, 'returnUrl: is required'],
  ['web', { returnUrl: '/back' }, 'returnUrl: must be an absolute http or https address'],
  ['web', { returnUrl: 'javascript:alert(1)' }, 'returnUrl: must be an absolute http or https address'],
  ['web', { customer: null }, 'customer: is required'],
  ['web', { billingAddress: undefined }, 'billingAddress: is required'],
  ['web', { billingAddress: { name: 'A' } }, 'billingAddress.address1: is required'],
  ['web', { items: [] }, 'items: must not be empty'],
  ['web', { items: undefined }, 'items: is required'],
  ['mobile', { items: undefined }, 'items: is required'],
  ['mobile', { customer: 'Amal' }, 'customer: must be an object'],
  ['mobile', { deliveryAddress: {} }, 'deliveryAddress.name: is required'],
  ['mobile', { amount: '1.001' }, 'amount: must not have more than 2 decimals in AED'],
  ['link', { description: undefined }, 'description: is required'],
  ['link', { description: ' ' }, 'description: must not be blank'],
  ['link', { expiresIn: 14 }, 'expiresIn: must be at least 15'],
  ['link', { expiresIn: '10081' }, 'expiresIn: must be at most 10080'],
  ['link', { sendSms: 'yes' }, 'sendSms: must be true or false'],
  ['link', { sendSms: true, customer: undefined }, 'sendSms: needs customer.phone'],
  ['link', { sendEmail: true, customer: undefined }, 'sendEmail: needs customer.email'],
  ['terminal', { terminalId: undefined }, 'terminalId: is required'],
  ['terminal', { terminalId: 'till' }, 'terminalId: must be a whole number'],
])('a %s checkout with %j is refused', async (way, changes, reason) => {
  const { bench, answer } = await create(way, changes);
  expect(answer.status).toBe(400);
  expect(answer.error).toContain(`- ${reason}`);
  expect(await bench.entries('created')).toEqual([]);
});

it.each(['mobile', 'qr', 'terminal', 'link'])('a %s checkout needs no return address', async (way) => {
  expect((await create(way, { returnUrl: undefined })).answer.status).toBe(200);
});

it('a delivery address comes back where it can be given, and is not looked at elsewhere', async () => {
  const { answer } = await create('web');
  expect(answer.result['deliveryAddress']).toMatchObject({ address1: '2 Palm Street', country: 'ARE' });
  const qr = await create('qr', { deliveryAddress: 'nonsense' });
  expect(qr.answer.result['deliveryAddress']).toBeNull();
});

it.each(['1', '1784983995871729791'])(
  'no terminal %s can be charged: unknown or switched off',
  async (id) => {
    expect((await create('terminal', { terminalId: id })).answer.error).toBe('Terminal device not found');
  },
);

describe('a payment link', () => {
  it('is sent to the customer by every channel asked for, once', async () => {
    const bench = await openBench({ drawQr: noPicture });
    const request = body({ sendSms: 'true', sendEmail: true, language: 'EN', orderId: 'ORD-7' });
    const { result } = await bench.post(`${api}/checkout/link`, request);
    await bench.post(`${api}/checkout/link`, request);
    const link = `${payBaseUrl}/checkout/${String(result['checkoutKey'])}`;
    const text = `Test store asks you to pay AED 100.00 for order ORD-7. Pay here: ${link}`;
    const checkoutId = result['id'];
    expect(await bench.entries('message')).toMatchObject([
      { message: { channel: 'sms', to: '971500000000', checkoutId, text } },
      { message: { channel: 'email', to: 'amal@example.com', subject: 'Your payment to Test store', text } },
    ]);
  });

  it('is written in Arabic for those who asked for it, and sent to nobody unless asked', async () => {
    const { bench } = await create('link', { sendSms: true, language: 'ar' });
    const [entry] = await bench.entries('message');
    expect(JSON.stringify(entry)).toContain('يطلب منك Test store دفع AED 100.00');
    expect(await (await create('link')).bench.entries('message')).toEqual([]);
  });
});

describe('a branch', () => {
  it('is where its checkouts say they are', async () => {
    const shop = await openShop();
    const branchId = await shop.branch('Marina');
    const { result } = await shop.bench.post(`${api}/checkout/qr`, qrBody({ branchId }));
    expect(result).toMatchObject({ branchId, branchName: 'Marina' });
  });

  it('sells nothing when it is unknown or switched off', async () => {
    const shop = await openShop();
    const branchId = await shop.branch();
    await shop.bench.post(`${api}/branches/${branchId}/disable`);
    for (const id of [branchId, '12']) {
      const { status, error } = await shop.bench.post(`${api}/checkout/qr`, qrBody({ branchId: id }));
      expect({ status, error }).toEqual({ status: 400, error: 'Branch not found for API merchant' });
    }
  });
});

describe('a checkout on a terminal', () => {
  it('can be sent to it again while it is pending', async () => {
    const { bench, terminalCheckout } = await openShop();
    const id = await terminalCheckout();
    const again = await bench.post(`${api}/checkout/${id}/resend-to-terminal`);
    expect(again.result).toMatchObject({ id, status: 'PENDING' });
    await bench.post(`${api}/checkout/${id}/cancel`);
    expect((await bench.post(`${api}/checkout/${id}/resend-to-terminal`)).status).toBe(400);
  });

  it('is the only kind that can', async () => {
    const { bench, checkout } = await openShop();
    const { error } = await bench.post(`${api}/checkout/${await checkout()}/resend-to-terminal`);
    expect(error).toBe('Only pending terminal checkouts can be sent to their terminal again');
  });
});
