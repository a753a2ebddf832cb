import { expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { controls } from './controls';

const stranger = { isLocal: false };

it.each([...Object.keys(controls), 'POST /_sandbox/checkouts/1/pay', 'POST /', 'GET /_sandbox/unknown'])(
  '%s is refused to whoever is not on this machine',
  async (control) => {
    const bench = await openBench();
    const [method = '', path = ''] = control.split(' ');
    const { response } = await bench.reply(path, { method }, stranger);
    expect(response.status).toBe(403);
    expect((await response.json()).error).toMatch(/^The sandbox is controlled from the machine/);
    expect(await bench.entries()).toEqual([]);
  },
);

it('everybody gets what pay pages need, and a plain page instead of the dashboard', async () => {
  const bench = await openBench();
  const open = async (path: string) => (await bench.reply(path, {}, stranger)).response;
  expect((await open('/_sandbox/health')).status).toBe(200);
  expect((await open('/_sandbox/icon.svg')).status).toBe(200);
  const css = await open('/_sandbox/pay.css');
  expect(css.headers.get('content-type')).toContain('text/css');
  for (const [, path = ''] of (await css.text()).matchAll(/url\('([^']+)'\)/g)) {
    expect((await open(path)).status, path).toBe(200);
  }
  const page = await (await open('/')).text();
  expect(page).toContain('Its dashboard opens only on the machine it runs on');
});
