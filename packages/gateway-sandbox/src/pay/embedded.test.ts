import { describe, expect, it } from 'vitest';
import { challengedCard, openPayer } from './testing/open-payer';

const goodCard = '4242 4242 4242 4242';

describe('inside an app', () => {
  it('stays embedded from the form over the bank to the end', async () => {
    const { key, look, pay, press } = await openPayer({ type: 'mobile' });
    const page = `/embedded/checkout/${key}`;
    expect(await look(page)).toContain('<body class="embedded">');
    const challenge = await pay(challengedCard, page);
    expect(challenge).toMatch(/^\/embedded\/frames\/redirect\/payment\/\d+\?lang=en$/);
    expect(await look(challenge)).toContain('<body class="embedded">');
    const back = await press(challenge, { answer: 'reject' });
    expect(back).toBe(`${page}?lang=en&declined=yes`);
    const end = await pay(goodCard, page);
    expect(end).toBe(`/complete/${key}?lang=en`);
    expect(await look(end)).toContain('<body class="embedded">');
  });

  it.each(['', '?lang=ar'])('has no link that leaves the page (%s)', async (query) => {
    const { key, look } = await openPayer({ type: 'mobile' });
    const links = [...(await look(`/embedded/checkout/${key}${query}`)).matchAll(/<a [^>]*href="([^"]*)"/g)];
    expect(links.map(([, href]) => href)).toEqual([query === '' ? '?lang=ar' : '?lang=en']);
  });

  it('a web checkout does not run off to the shop, nor out of the frame', async () => {
    const { key, pay, press } = await openPayer({ type: 'web' });
    const page = `/embedded/checkout/${key}`;
    const challenge = await pay(challengedCard, page);
    expect(await press(challenge, { answer: 'reject' })).toBe(`${page}?lang=en&declined=yes`);
    expect(await pay(goodCard, page)).toBe(`/complete/${key}?lang=en`);
  });

  it('leads from the result of an unpaid checkout back into the frame', async () => {
    const { key, look } = await openPayer({ type: 'mobile' });
    expect(await look(`/complete/${key}`)).toContain(`href="/embedded/checkout/${key}?lang=en"`);
  });
});
