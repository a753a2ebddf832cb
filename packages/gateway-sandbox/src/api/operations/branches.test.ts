import { expect, it } from 'vitest';
import { api, openShop } from '../../testing/shop';

it('a shop begins with its main branch and can have more, each with a name of its own', async () => {
  const { bench, branch } = await openShop();
  const id = await branch('Marina');
  expect((await bench.api(`${api}/branches`)).result).toEqual([
    { id: '1601731695315563241', name: 'Test store', currency: 'AED', description: null, enabled: true },
    { id, name: 'Marina', currency: 'AED', description: null, enabled: true },
  ]);
  const again = await bench.post(`${api}/branches`, { name: 'Marina', currency: 'USD' });
  expect(again).toMatchObject({ status: 400, error: "A branch already exists with the same name 'Marina'" });
});

it('a branch is switched off and on, which is remembered', async () => {
  const { bench, branch } = await openShop();
  const id = await branch();
  for (const [ending, enabled] of [
    ['disable', false],
    ['disable', false],
    ['enable', true],
  ] as const) {
    expect((await bench.post(`${api}/branches/${id}/${ending}`)).result['enabled']).toBe(enabled);
    expect((await bench.api(`${api}/branches/${id}`)).result['enabled']).toBe(enabled);
  }
});

it.each([
  [{ currency: 'AED' }, 'name: is required'],
  [{ name: ' ', currency: 'AED' }, 'name: must not be blank'],
  [{ name: 'Marina' }, 'currency: is required'],
  [{ name: 'Marina', currency: 'DIRHAM' }, 'currency: must be a 3-letter currency code'],
])('a branch is not made of %j', async (body, reason) => {
  const { bench } = await openShop();
  expect((await bench.post(`${api}/branches`, body)).error).toContain(`- ${reason}`);
});

it('the payment devices are there to be looked at', async () => {
  const { bench } = await openShop();
  const { result } = await bench.api(`${api}/terminals`);
  expect(result).toMatchObject([
    { alias: 'Device 01', active: true, branchName: 'Test store' },
    { alias: 'Device 02', active: false },
  ]);
});
