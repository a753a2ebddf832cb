import { describe, expect, it } from 'vitest';
import { challengedCard, openPayer } from './testing/open-payer';

const shop = 'https://shop.example.com';

describe('the policy of a page', () => {
  it('lets the form of a web checkout lead to its shop and nowhere else', async () => {
    const { key, page, policy, pay } = await openPayer({ type: 'web' });
    expect(await policy(page)).toContain(`form-action 'self' ${shop};`);
    expect(await policy(`/complete/${key}`)).toContain("form-action 'self';");
    const challenge = await pay(challengedCard);
    expect(await policy(challenge)).toContain(`form-action 'self' ${shop};`);
  });

  it('also after a decline', async () => {
    const { page, bench } = await openPayer({ type: 'web' });
    const { headers } = await bench.form(page, { action: 'pay' });
    expect(headers.get('content-security-policy')).toContain(`form-action 'self' ${shop};`);
  });

  it('cannot be widened by a return address', async () => {
    const returnUrl = 'https://a;sandbox/back';
    const { page, policy } = await openPayer({ type: 'web', changes: { returnUrl } });
    expect(await policy(page)).toContain("form-action 'self';");
    expect(await policy(page)).not.toContain('sandbox');
  });

  it('names no shop on any other checkout', async () => {
    const { page, policy } = await openPayer({ type: 'qr' });
    expect(await policy(page)).toContain("form-action 'self';");
  });
});
