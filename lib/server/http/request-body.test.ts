import { expect, test } from 'vitest';
import { z } from 'zod';
import { openCheckoutBody } from '../../api/v1/open-checkout-body';
import { readBody } from './request-body';

const send = (body: string) =>
  new Request('http://127.0.0.1:3000/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  });

test('a body that is too large is called that, and how large it may be', async () => {
  const read = await readBody(send(JSON.stringify('x'.repeat(70_000))), z.string());
  expect(read).toEqual({ ok: false, error: { kind: 'body_too_large', detail: 'Send 64 KiB at most.' } });
});

/** Every character as six, which JSON allows and some clients do. */
const escaped = (value: unknown) =>
  JSON.stringify(value).replace(/[ز]/g, (character) => `\\u0${character.charCodeAt(0).toString(16)}`);

test('the largest checkout that another system may send is accepted', async () => {
  const text = (length: number) => 'ز'.repeat(length);
  const item = { name: text(500), sku: text(200), quantity: '999999999.9999', lineTotal: '1.00' };
  const order = {
    reference: text(50),
    amount: '100.00',
    currency: 'AED',
    description: text(500),
    items: Array.from({ length: 100 }, () => item),
    customer: { reference: text(50), firstName: text(60), lastName: text(40), email: 'a@shop.example' },
  };
  const body = escaped({ channel: 'qr', order });
  expect(body.length).toBeGreaterThan(400_000);
  expect(await readBody(send(body), openCheckoutBody, 512 * 1024)).toMatchObject({ ok: true });
});
