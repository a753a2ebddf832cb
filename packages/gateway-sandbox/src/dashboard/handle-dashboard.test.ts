import { describe, expect, it } from 'vitest';
import { openDesk } from './testing/open-desk';

describe('the clock', () => {
  it('moves on, which expires what is due, and comes back to where it was pressed', async () => {
    const { checkout, press, status } = await openDesk();
    const id = await checkout({ expiresIn: 15 });
    const pressed = await press('clock', { advanceMs: '900000', here: `checkout=${id}` });
    expect(pressed.address).toBe(`/?checkout=${id}&said=time-moved`);
    expect(pressed.page).toContain('2026-11-21 10:15:00 UTC');
    expect(await status(id)).toBe('EXPIRED');
  });

  it.each([
    ['view=outbox', '/?view=outbox&said=time-moved'],
    ['q=ORD-1', '/?q=ORD-1&said=time-moved'],
    ['//elsewhere.example', '/?said=time-moved'],
    ['view=https://elsewhere.example', '/?said=time-moved'],
  ])('pressed at %s leads to %s', async (here, address) => {
    const { press } = await openDesk();
    expect((await press('clock', { advanceMs: '60000', here })).address).toBe(address);
  });

  it.each(['-1', '1.5', 'x', '1e20', ''])('does not move by %j', async (advanceMs) => {
    const { bench, press } = await openDesk();
    await press('clock', { advanceMs });
    expect(await bench.entries('clock')).toEqual([]);
  });
});

describe('settings', () => {
  const asked = { cancelAfterPaid: 'return', referenceId: 'idempotent', base64QR: 'missing' };
  const chosen = { ...asked, duplicateRequestId: 'create', cardPayment: 'authorise' };
  const modes = { ...chosen, largestPage: '50' };

  it('change how the gateway behaves', async () => {
    const { bench, press } = await openDesk();
    const { page } = await press('modes', { ...modes, declinesUntilFailed: '5' });
    expect((await bench.entries('modes')).at(-1)).toMatchObject({
      modes: { ...chosen, declinesUntilFailed: 5, webhookOnCreate: false, largestPage: 50 },
    });
    expect(page).toMatch(/<option value="authorise" selected>/);
    expect(page).toMatch(/name="declinesUntilFailed"[^>]*value="5"/);
    expect(page).toMatch(/name="largestPage"[^>]*value="50"/);
    expect(page).not.toMatch(/name="webhookOnCreate"[^>]*checked/);
  });

  it.each([{ cardPayment: 'both' }, { declinesUntilFailed: '0' }, { declinesUntilFailed: '' }])(
    'are left alone by %j',
    async (change) => {
      const { bench, press } = await openDesk();
      const before = await bench.entries('modes');
      const { page } = await press('modes', { ...modes, declinesUntilFailed: '5', ...change });
      expect(page).toContain('one of the settings is not possible');
      expect(await bench.entries('modes')).toEqual(before);
    },
  );

  it('list the faults, with how often they struck, and remove them all', async () => {
    const { bench, look, press } = await openDesk();
    expect(await look('/?view=settings')).toContain('Nothing is meant to go wrong.');
    const fault = { match: { path: '/checkout/*', times: 2 }, fault: { kind: '429' } };
    expect((await bench.control('faults', fault)).status).toBeLessThan(300);
    await bench.api('/mer/v2.0/checkout/7');
    const page = await look('/?view=settings');
    expect(page).toMatch(/429[^]*path &quot;\/checkout\/\*&quot;, times 2[^]*>1<[^]*>1</);
    expect((await press('clear-faults')).page).toContain('Nothing is meant to go wrong.');
  });
});

describe('the other views', () => {
  it('show webhooks and what became of the calls', async () => {
    const { bench, webhook, checkout, look } = await openDesk();
    await webhook('https://shop.example.com/hook');
    expect(await look('/?view=webhooks')).toContain('No webhook has been called.');
    const id = await checkout();
    expect(await look('/?view=webhooks')).toMatch(/enabled[^]*due/);
    await bench.tick();
    const page = await look('/?view=webhooks');
    expect(page).toMatch(/https:\/\/shop.example.com\/hook[^]*Created[^]*200/);
    expect(page).toContain(`href="/?checkout=${id}"`);
  });

  it('show what would have been sent to payers', async () => {
    const { checkout, press, look } = await openDesk();
    expect(await look('/?view=outbox')).toContain('No message has been sent yet.');
    const customer = { firstName: 'Amal', lastName: 'Noor', email: 'amal@example.com' };
    await press('pay', { checkout: await checkout({ customer }) });
    expect(await look('/?view=outbox')).toMatch(/amal@example.com[^]*Payment successful[^]*Amount paid: AED/);
  });
});

describe('what comes from outside', () => {
  it('is shown as text', async () => {
    const hostile = `"><script>alert('x')</script>`;
    const { bench, checkout, press, look, webhook } = await openDesk();
    await webhook("https://shop.example.com/?'><b>");
    const customer = { firstName: '<b>', lastName: '<b>', email: '<b>@example.com' };
    const id = await checkout({
      orderId: '<b>1</b>',
      description: hostile,
      deviceReference: hostile,
      customer,
    });
    await press('pay', { checkout: id });
    await bench.api(
      `/mer/v2.0/checkout/${id}/refund?amount=1&currency=AED&note=${encodeURIComponent(hostile)}`,
      {},
    );
    const paths = ['/', `/?checkout=${id}`, '/?view=webhooks', '/?view=outbox', '/?view=settings'];
    const said = `/?said=refused&because=${encodeURIComponent(hostile)}`;
    for (const path of [...paths, `/?q=${encodeURIComponent(hostile)}`, said]) {
      expect(await look(path), path).not.toMatch(/<script>|<b>/);
    }
  });

  it('runs no script but ours and is neither kept nor framed', async () => {
    const { bench } = await openDesk();
    const { headers } = await bench.send('/');
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(
      /default-src 'none'.*script-src 'self';.*form-action 'self';.*frame-ancestors 'none'/,
    );
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await bench.send('/', { method: 'PUT' })).status).toBe(405);
  });

  it('finds every file its pages name', async () => {
    const { bench, look } = await openDesk();
    const files = [...(await look('/')).matchAll(/(?:href|src)="(\/_sandbox\/[^"]+)"/g)];
    expect(files).toHaveLength(4);
    for (const [, file = ''] of files) expect((await bench.send(file)).status, file).toBe(200);
  });

  it('is refused when it does not come from this machine', async () => {
    const { bench, checkout } = await openDesk();
    const id = await checkout();
    const body = new URLSearchParams({ press: 'pay', checkout: id });
    const { response } = await bench.reply('/', { method: 'POST', body }, { isLocal: false });
    expect(response.status).toBe(403);
    expect(await bench.entries('paid')).toEqual([]);
  });
});
