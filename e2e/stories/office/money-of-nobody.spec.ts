import { expect, test } from '../../fixtures/test';

test('B36 money for a payment that no till made is shown to managers, and to nobody else', async ({
  till,
  manager,
  stack,
  sandbox,
}) => {
  const invoice = `INVOICE-${Date.now()}`;
  await till.sell(24_100);
  await sandbox.act(await sandbox.createElsewhere(invoice, stack.sandboxKeys), 'pay');
  await manager.openOffice();
  const card = manager.office.card(invoice);
  await expect(card).toContainText('a payment that this till never asked for', { timeout: 25_000 });
  await expect(card).toContainText('AED 75.50');
  await manager.office.dealWith(invoice, 'An invoice of the web shop.');

  await till.page.goto('/exceptions');
  await expect(till.page.getByRole('heading', { name: till.words.exceptions.managersOnly })).toBeVisible();
  const { request } = till.page;
  const open = await request.get('/api/exceptions?state=open');
  expect([open.status(), (await open.json()).kind]).toEqual([403, 'not_allowed']);
  const resolve = await request.post('/api/exceptions/unknown/resolve', {
    headers: { origin: stack.tillUrl },
    data: { resolution: 'noted' },
  });
  expect(resolve.status()).toBe(403);
});

test('B31 reserved money is not Paid, and before it lapses the manager is told to capture it', async ({
  till,
  manager,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(24_200));
  await sandbox.act(checkout, 'authorize');
  await expect(till.checkout.state('authorised')).toBeVisible({ timeout: 25_000 });

  // Ten minutes pass before it is reported, which a story cannot wait for: the server's answer is told early.
  await manager.page.route('**/api/exceptions?state=open', (route) =>
    route.fulfill({ json: { exceptions: [endingAuthorisation(checkout.orderId)], guesses: [] } }),
  );
  await manager.openOffice();
  const card = manager.office.card(checkout.orderId);
  await expect(card).toContainText('No, it is only reserved');
  await expect(card).toContainText('capture the whole amount before the reservation lapses');
  await expect(card.getByRole('button', { name: manager.words.exceptions.dealtWith })).toBeVisible();
});

const endingAuthorisation = (reference: string) => ({
  id: 'exc_told_early',
  kind: 'authorisation_ending',
  mismatch: null,
  moved: 'no',
  amount: { minor: 24_200, currency: 'AED' },
  asked: { minor: 24_200, currency: 'AED' },
  cash: null,
  setAside: null,
  isRefundable: false,
  orderId: 'ord_unknown',
  reference,
  displayId: 'K7Q2M4',
  statusText: 'AUTHORIZED',
  lapsesAt: Date.now() + 4 * 60_000,
  till: null,
  soldBy: null,
  openedAt: Date.now(),
  decisions: ['noted'],
  resolved: null,
});
