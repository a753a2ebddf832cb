import { describe, expect, it } from 'vitest';
import { orderBody } from '../../testing/bodies';
import { api, openShop, subscriptionBody } from '../../testing/shop';

describe('a subscription', () => {
  it('is shown as it was asked for', async () => {
    const { bench, subscription } = await openShop();
    const id = await subscription();
    const { result } = await bench.api(`${api}/subscription/${id}`);
    expect(result).toEqual({
      id,
      displayId: expect.stringMatching(/^[A-Z0-9]{6}$/),
      description: 'A jar of honey',
      currency: 'AED',
      amount: 45.5,
      status: 'ACTIVE',
      startDate: '2026-12-01',
      endDate: null,
      cancellationPolicyType: null,
      customCancellationTerms: null,
      sendOnHour: 0,
      period: 2,
      periodUnit: 'months',
      customer: {
        id: expect.stringMatching(/^\d{19}$/),
        reference: 'CID-42',
        firstName: 'Amal',
        lastName: 'Noor',
        email: 'amal@example.com',
        phone: '971500000000',
      },
    });
  });

  it('is paused and resumed', async () => {
    const { bench, subscription } = await openShop();
    const id = await subscription();
    const turn = (way: string) => bench.post(`${api}/subscription/${id}/${way}`);
    expect((await turn('resume')).error).toBe('Only paused subscriptions can be resumed');
    expect((await turn('pause')).result['status']).toBe('INACTIVE');
    expect((await turn('pause')).error).toBe('Only active subscriptions can be paused');
    expect((await turn('resume')).result['status']).toBe('ACTIVE');
  });

  it('can be for a customer whom the gateway knows from a checkout', async () => {
    const { bench } = await openShop();
    const { result } = await bench.post(`${api}/checkout/link`, orderBody());
    const known = Object(result['customer']);
    const body = subscriptionBody({ customer: undefined, customerId: known.id });
    expect((await bench.post(`${api}/subscription`, body)).result['customer']).toEqual(known);
    const stranger = subscriptionBody({ customer: undefined, customerId: '7' });
    const { error } = await bench.post(`${api}/subscription`, stranger);
    expect(error).toBe('Customer not found for API merchant');
  });

  it('is found by customer, status and what came before it', async () => {
    const { bench, subscription } = await openShop();
    const ids = [await subscription(), await subscription()];
    await bench.post(`${api}/subscription/${ids[0]}/pause`);
    const find = async (query: string) => {
      const { result } = await bench.api(`${api}/subscription?${query}`);
      const { content } = result;
      return Array.isArray(content) ? content.map(({ id }) => id) : [];
    };
    expect(await find('')).toEqual([ids[1], ids[0]]);
    expect(await find('status=INACTIVE,EXPIRED')).toEqual([ids[0]]);
    expect(await find('customer.reference=CID-42&size=1')).toEqual([ids[1]]);
    expect(await find('customer.email=nobody@example.com')).toEqual([]);
    expect(await find(`afterId=${ids[0]}`)).toEqual([ids[1]]);
    expect(await find('afterTimestamp=2026-11-21%2010:00:01')).toEqual([]);
  });

  it.each([
    [{ description: undefined }, 'description: is required'],
    [{ amount: 0 }, 'amount: must be greater than 0'],
    [{ amount: '1.005' }, 'amount: must not have more than 2 decimals in AED'],
    [{ startDate: '01.12.2026' }, 'startDate: must be a date such as 2026-01-31'],
    [{ startDate: '2026-02-30' }, 'startDate: must be a date such as 2026-01-31'],
    [{ endDate: '2026-11-30' }, 'endDate: must not be before startDate'],
    [{ sendOnHour: 24 }, 'sendOnHour: must be at most 23'],
    [{ sendEvery: 'SOMETIMES' }, 'sendEvery: is not a known rhythm'],
    [{ sendEvery: undefined }, 'sendEvery: is required'],
    [{ customer: undefined }, 'customer: is required, or customerId in its place'],
    [{ cancellationPolicyType: 'NEVER' }, 'cancellationPolicyType: must be DEFAULT or CUSTOM'],
  ])('is not made with %j', async (changes, reason) => {
    const { bench } = await openShop();
    const { error } = await bench.post(`${api}/subscription`, subscriptionBody(changes));
    expect(error).toContain(`- ${reason}`);
  });
});
