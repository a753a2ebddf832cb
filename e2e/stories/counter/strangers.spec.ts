import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

const OPEN_TO_ALL = [
  '/api/health',
  '/api/sign-in',
  '/api/webhooks/gateway/unknown',
  '/api/docs',
  '/api/v1/openapi.json',
  // Whoever holds the address of a payment link may pay by it.
  '/api/pay/unknown',
  '/api/pay/unknown/seen',
  // Whoever holds the address of a payment may know what became of it.
  '/api/return/unknown',
];

type Address = { readonly path: string; readonly methods: readonly string[] };

/** Every address of the API, read off the folders that make it, so that no new one is forgotten. */
function apiAddresses(): Address[] {
  const root = join(import.meta.dirname, '../../../app');
  const files = readdirSync(join(root, 'api'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => ({
      path: `/api/${file.replace(/\/?route\.ts$/, '')}`.replace(/\[\w+\]/g, 'unknown'),
      methods: [...readFileSync(join(root, 'api', file), 'utf8').matchAll(/export const ([A-Z]+)\b/g)].map(
        ([, method]) => String(method),
      ),
    }));
}

test('nobody who is not signed in gets anything from the server', async ({ request, stack }) => {
  const closed = apiAddresses().filter(({ path }) => !OPEN_TO_ALL.includes(path));
  expect(closed.length).toBeGreaterThan(5);
  for (const { path, methods } of closed) {
    for (const method of methods) {
      const answer = await request.fetch(path, { method, headers: { origin: stack.tillUrl } });
      expect(answer.status(), `${method} ${path}`).toBe(401);
      expect(answer.headers()['cache-control'], `${method} ${path}`).toContain('no-store');
      const kind = path.startsWith('/api/v1/') ? 'key_unknown' : 'signed_out';
      expect(await answer.json(), `${method} ${path}`).toMatchObject({ kind });
    }
  }
});

test('every screen leads a stranger to the sign-in', async ({ strangeTill: till }) => {
  for (const path of [
    '/',
    '/orders',
    '/orders/unknown',
    '/orders/unknown/link',
    '/orders/unknown/terminal',
    '/links',
    '/checkouts/unknown',
    '/charge/unknown',
  ]) {
    await till.page.goto(path);
    await expect(till.signIn.title(), path).toBeVisible();
    expect(new URL(till.page.url()).pathname).toBe('/sign-in');
  }
});

test('a wrong PIN is called wrong, and the right one then works', async ({ strangeTill: till, stack }) => {
  const { name, pin } = personWithRole(stack, 'manager');
  await till.signIn.open(till.url);
  await till.signIn.choose(name);
  await till.signIn.typePin('000000');
  await expect(till.signIn.wrongPin()).toBeVisible();
  await till.signIn.typePin(pin.slice(0, 1));
  await expect(till.signIn.wrongPin(), 'it was about other digits').toBeHidden();
  await till.signIn.typePin(pin.slice(1));
  await expect(till.sale.amount(0)).toBeVisible();
});

test('another person takes over the till, and what the first one saw is gone', async ({ till, stack }) => {
  const { name } = personWithRole(stack, 'manager');
  await till.openMenu();
  await till.page.getByRole('button', { name: till.words.switchPerson }).tap();
  await expect(till.signIn.title()).toBeVisible();
  await expect(till.signIn.person(name)).toBeVisible();
  const answer = await till.page.request.get('/api/orders');
  expect(answer.status()).toBe(401);
});

test('other web sites cannot charge or sign in for somebody', async ({ till, sandbox, stack }) => {
  const foreign = [
    { origin: 'http://elsewhere.example' },
    { origin: stack.tillUrl, 'sec-fetch-site': 'cross-site' },
    { origin: stack.tillUrl, 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    {},
  ];
  const charge = { amountMinor: 100, currency: 'AED', qrSize: 300, language: 'en' };
  for (const headers of foreign) {
    for (const [path, data] of [
      ['/api/orders', charge],
      ['/api/sign-in', { staffId: 'unknown', pin: '000000' }],
      ['/api/sign-out', {}],
    ] as const) {
      const answer = await till.page.request.post(path, {
        headers: { ...headers, 'idempotency-key': 'a-tap-from-elsewhere' },
        data,
      });
      expect(answer.status(), `${path} with ${JSON.stringify(headers)}`).toBe(403);
    }
    const form = await till.page.request.post('/api/sign-in?who=unknown', {
      headers,
      form: { pin: '000000' },
      maxRedirects: 0,
    });
    expect(form.status(), `a form with ${JSON.stringify(headers)}`).toBe(403);
  }
  expect(await sandbox.createdBy(await till.device())).toEqual([]);
});

test('an address that can lead to nothing is not found, and breaks nothing', async ({ till }) => {
  for (const path of [
    '/api/checkouts/%00',
    '/api/orders/%00',
    '/orders/%00',
    '/checkouts/%00',
    '/return/%00',
    '/pay/%00',
    '/pay/unknown',
  ]) {
    expect((await till.page.request.get(path)).status(), path).toBe(404);
  }
});
