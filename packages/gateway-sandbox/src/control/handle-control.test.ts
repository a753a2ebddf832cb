import { expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { qrBody } from '../testing/bodies';
import { receiver } from '../testing/webhook-bench';

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
  expect(await (await bench.send('/_sandbox/book?after=9')).json()).toEqual([]);
  expect(await (await bench.send('/_sandbox/book?after=-1')).json()).toEqual(list);
});

it('shows which calls came in, with the fault that met them', async () => {
  const bench = await openBench();
  await bench.control('faults', { match: { nth: 2 }, fault: { kind: '401' } });
  await bench.api('/mer/v2.0/checkout/qr', qrBody({ requestId: 'r-7' }));
  await bench.api('/mer/v2.0/checkout');
  const { answer } = await bench.control('requests');
  expect(answer).toMatchObject([
    { seq: 1, requestId: 'r-7' },
    { seq: 3, path: '/mer/v2.0/checkout', fault: '401' },
  ]);
  expect((await bench.control('requests?after=1')).answer).toMatchObject([{ seq: 3 }]);
});

it('lists checkouts with what the merchant API keeps to itself, the newest first', async () => {
  const bench = await openBench();
  await bench.api('/mer/v2.0/checkout/qr', qrBody({ orderId: 'old', expiresIn: 5 }));
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody({ orderId: 'new', amount: '10.50' }));
  await bench.control(`checkouts/${String(result['id'])}/pay`, {});
  const { answer } = await bench.control('checkouts');
  expect(answer).toMatchObject([
    { orderId: 'new', type: 'QR', status: 'PAID', amount: '10.50', payments: [{ amount: '10.50' }] },
    { orderId: 'old', status: 'PENDING', expiresAt: '2026-11-21T10:05:00.000+00:00', payments: [] },
  ]);
});

it('shows webhooks, what waits for them, and how the last tries went', async () => {
  const bench = await openBench({ send: receiver(200, 500).send });
  await bench.api('/mer/v2.0/webhooks', { address: 'https://till.example/hook' });
  await bench.api('/mer/v2.0/checkout/qr', qrBody());
  await bench.api('/mer/v2.0/checkout/qr', qrBody());
  await bench.tick();
  const { answer } = await bench.control('webhooks');
  expect(answer).toMatchObject({
    webhooks: [{ address: 'https://till.example/hook', failed: false, enabled: true }],
    pending: [{ attempts: 1, status: 'PENDING', dueAt: '2026-11-21T10:00:10.000+00:00' }],
    tries: [{ status: 200 }, { status: 500 }],
  });
});

it('reset forgets checkouts, webhooks, modes, faults and what was put off, but not the book', async () => {
  const bench = await openBench();
  await bench.api('/mer/v2.0/webhooks', { address: 'https://till.example/hook' });
  await bench.control('modes', { base64QR: 'missing' });
  await bench.api('/mer/v2.0/checkout/qr', qrBody());
  await bench.control('faults', { fault: { kind: 'delayed-commit', ms: 1_000 } });
  await bench.api('/mer/v2.0/checkout/qr', qrBody());
  const before = (await bench.entries()).length;
  expect((await bench.control('reset', {})).answer).toEqual({ ok: true });
  bench.time.now += 60_000;
  await bench.tick();
  expect((await bench.control('checkouts')).answer).toEqual([]);
  expect((await bench.control('webhooks')).answer).toMatchObject({ webhooks: [], pending: [] });
  expect((await bench.control('modes')).answer).toMatchObject({ base64QR: 'given' });
  expect((await bench.control('faults')).answer).toEqual([]);
  const entries = await bench.entries();
  expect(entries).toHaveLength(before + 1);
  expect(entries.at(-1)).toMatchObject({ kind: 'reset', seq: before + 1 });
});

it('the dashboard stands at the root, and its old addresses lead there', async () => {
  const bench = await openBench();
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody());
  expect(await (await bench.send('/')).text()).toContain(String(result['displayId']));
  for (const path of ['/_sandbox', '/_sandbox/']) {
    const response = await bench.send(path);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  }
  expect((await bench.send('/_sandbox/unknown')).status).toBe(404);
});
