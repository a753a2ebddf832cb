import { expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { qrBody } from '../testing/qr-body';

const advance = (body: string) => ({ method: 'POST', body });

it('says that it is well and who it is', async () => {
  const bench = await openBench({ config: { pid: 7 } });
  expect(await (await bench.send('/_sandbox/health')).json()).toEqual({ ok: true, pid: 7 });
});

it('shifts the clock, which expires what is due and is in the book', async () => {
  const bench = await openBench();
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody({ expiresIn: 5 }));
  const response = await bench.send('/_sandbox/clock', advance('{"advanceMs":300000}'));
  expect(await response.json()).toEqual({ now: '2026-11-21T10:05:00.000+00:00' });
  expect((await bench.entries()).map(({ kind }) => kind)).toEqual(['request', 'created', 'clock', 'expired']);
  const read = await bench.api(`/mer/v2.0/checkout/${String(result['id'])}`);
  expect(read.result['status']).toBe('EXPIRED');
});

it.each(['', '{}', '{"advanceMs":-1}', '{"advanceMs":1.5}', '{"advanceMs":"1"}'])(
  'does not shift the clock by %j',
  async (body) => {
    const bench = await openBench();
    expect((await bench.send('/_sandbox/clock', advance(body))).status).toBe(400);
    expect(await bench.entries()).toEqual([]);
  },
);

it('opens the book as a list, line by line, or from an entry on', async () => {
  const bench = await openBench();
  await bench.api('/mer/v2.0/checkout');
  await bench.api('/mer/v2.0/checkout');
  const list = await (await bench.send('/_sandbox/book')).json();
  expect(list).toMatchObject([{ seq: 1 }, { seq: 2 }]);
  const lines = await bench.send('/_sandbox/book?format=ndjson');
  expect(lines.headers.get('content-type')).toBe('application/x-ndjson');
  expect(
    (await lines.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(list);
  expect(await (await bench.send('/_sandbox/book?after=1')).json()).toMatchObject([{ seq: 2 }]);
});

it('shows the latest checkouts and serves what its pages need', async () => {
  const bench = await openBench();
  expect(await (await bench.send('/_sandbox/')).text()).toContain('No checkout has been created yet.');
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody());
  expect(await (await bench.send('/_sandbox/')).text()).toContain(String(result['displayId']));
  const css = await bench.send('/_sandbox/pay.css');
  expect(css.headers.get('content-type')).toContain('text/css');
  for (const [, path = ''] of (await css.text()).matchAll(/url\('([^']+)'\)/g)) {
    expect((await bench.send(path)).status, path).toBe(200);
  }
  expect((await bench.send('/_sandbox/unknown')).status).toBe(404);
});
