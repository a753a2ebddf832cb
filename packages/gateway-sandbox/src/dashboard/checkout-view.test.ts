import { describe, expect, it } from 'vitest';
import { payEntries } from '../testing/bodies';
import { actionsOn, openDesk } from './testing/open-desk';

describe('the page of a checkout', () => {
  it('tells its story from the book', async () => {
    const { bench, checkout, webhook, look } = await openDesk();
    await webhook();
    const id = await checkout({ orderId: 'ORD-7', description: 'Table 4' });
    const { result } = await bench.api(`/mer/v2.0/checkout/${id}`);
    const page = `/checkout/${String(result['checkoutKey'])}`;
    await bench.form(page, payEntries({ cardNumber: '4000 0000 0000 9995' }));
    await bench.form(page, payEntries({ attempt: '1' }));
    await bench.tick();
    await bench.api(`/mer/v2.0/checkout/${id}/refund?amount=40&currency=AED&note=Cold`, {});
    const shown = await look(`/?checkout=${id}`);
    expect(shown).toMatch(/ORD-7[^]*AED 100.00[^]*PARTIALLY_REFUNDED/);
    expect(shown).toMatch(/Description[^]*Table 4/);
    expect(shown).toMatch(/Payments[^]*CAPTURED[^]*VISA •••• 4242/);
    expect(shown).toMatch(/Refunds[^]*AED 40.00[^]*Cold/);
    expect(shown).toMatch(/Deliveries[^]*due[^]*Paid[^]*200[^]*Created[^]*200/);
    expect(shown).toMatch(
      /Time line[^]*Created[^]*Declined[^]*not enough money[^]*Paid[^]*by the payer[^]*Webhook[^]*answered 200[^]*Refunded/,
    );
    expect(shown).toContain('The shop asked once how it stands');
  });

  it('leaves out what happened to others', async () => {
    const { checkout, look, press } = await openDesk();
    const mine = await checkout();
    const customer = { firstName: 'Amal', lastName: 'Noor', email: 'amal@example.com' };
    await press('pay', { checkout: await checkout({ customer }) });
    const shown = await look(`/?checkout=${mine}`);
    expect(shown).toContain('Nobody has tried to pay yet.');
    expect(shown).not.toContain('amal@example.com');
  });

  it('knows when there is none', async () => {
    const { bench } = await openDesk();
    const answer = await bench.send('/?checkout=7');
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('No such checkout')]);
  });
});

describe('its buttons', () => {
  it.each([
    [[], ['pay', 'decline', 'authorize', 'confirm', 'cancel', 'expire']],
    [['authorize'], ['capture', 'cancel', 'expire']],
    [['confirm'], ['pay', 'decline']],
    [['pay'], ['refund', 'chargeback']],
    [
      ['authorize', 'capture'],
      ['refund', 'chargeback'],
    ],
    [['pay', 'refund'], ['chargeback']],
    [['pay', 'chargeback'], []],
    [['cancel'], ['pay-late']],
    [['expire'], ['pay-late']],
    [['decline', 'decline', 'decline'], ['pay-late']],
    [
      ['expire', 'pay-late'],
      ['refund', 'chargeback'],
    ],
  ])('after %j are %j, and each of them works', async (before, offered) => {
    const { bench, checkout, press, look } = await openDesk();
    const again = async () => {
      const id = await checkout();
      for (const name of before) await press(name, { checkout: id });
      return id;
    };
    expect(actionsOn(await look(`/?checkout=${await again()}`))).toEqual(offered);
    for (const name of offered) {
      const id = await again();
      const recorded = (await bench.entries()).length;
      const { status, address, page } = await press(name, { checkout: id });
      expect([status, address]).toEqual([303, `/?checkout=${id}&said=done`]);
      expect(page).toContain('Done.');
      expect((await bench.entries()).length).toBeGreaterThan(recorded);
    }
  });

  it('refund what the field says, and by itself all that is left', async () => {
    const { bench, checkout, press, look, status } = await openDesk();
    const id = await checkout();
    await press('pay', { checkout: id });
    await press('refund', { checkout: id, amount: '99.50' });
    expect(await status(id)).toBe('PARTIALLY_REFUNDED');
    expect(await look(`/?checkout=${id}`)).toMatch(/id="refund-amount"[^>]*value="0.50"/);
    await press('refund', { checkout: id, amount: '0.50' });
    expect(await status(id)).toBe('REFUNDED');
    expect(await bench.entries('refunded')).toMatchObject([{ amount: '99.50' }, { amount: '0.50' }]);
  });

  it('say why they did nothing', async () => {
    const { bench, checkout, press } = await openDesk();
    const id = await checkout();
    await press('pay', { checkout: id });
    const recorded = await bench.entries();
    for (const amount of ['100.01', '0', 'much', '1.234']) {
      expect((await press('refund', { checkout: id, amount })).page).toMatch(
        /said bad[^]*Nothing was done\./,
      );
    }
    expect((await press('cancel', { checkout: id })).page).toContain('The checkout is PAID');
    expect((await press('pay', { checkout: '7' })).page).toContain('No such checkout');
    expect((await press('explode', { checkout: id })).page).toContain('no such button');
    expect(await bench.entries()).toEqual(recorded);
  });
});
