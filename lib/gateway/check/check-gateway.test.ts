import { describe, expect, test } from 'vitest';
import { err, ok } from '../../domain/core/result';
import type { GatewayConfig } from '../config';
import type { Transport } from '../http';
import { checkGateway } from './check-gateway';

const config: GatewayConfig = {
  brand: 'paymennt',
  baseUrl: 'https://api.example.test/mer/v2.0',
  apiKey: 'the-key',
  apiSecret: 'the-secret',
};
const payBase = 'https://pay.example.test';

const checkout = (index: number, change: object = {}) => ({
  id: String(BigInt(Date.UTC(2026, 10, 21)) * 2n ** 20n + BigInt(index)),
  displayId: 'QS3IM5',
  checkoutKey: 'ab'.repeat(24),
  requestId: `qt-${index}`,
  orderId: 'Q-1',
  currency: 'AED',
  amount: 12.5,
  status: 'PENDING',
  redirectUrl: `${payBase}/checkout/${'ab'.repeat(24)}`,
  firebaseDocument: 'ab'.repeat(24),
  timestamp: '2026-11-21T00:00:00.000+00:00',
  ...change,
});

type Site = { readonly content?: readonly object[]; readonly branches?: number; readonly wrong?: string };

/** A gateway that answers as the documents say, but for what a test changes. */
function site({ content = [checkout(2), checkout(1)], branches = 200, wrong = '' }: Site): Transport {
  const refuse = (status: number, error: string) =>
    ok({ status, retryAfter: null, body: JSON.stringify({ success: false, error }) });
  const give = (result: unknown) =>
    ok({ status: 200, retryAfter: null, body: JSON.stringify({ success: true, elapsed: 1, result }) });
  const page = (items: readonly object[]) =>
    give({ page: 0, size: 20, totalPages: 1, totalElements: items.length, content: items });
  return async ({ url, headers, method }) => {
    expect(method).toBe('GET');
    const path = url.slice(config.baseUrl.length);
    const hasKeys = Object.values(headers).includes('the-secret');
    if (!hasKeys) return refuse(401, 'Invalid API key or secret');
    if (wrong !== '' && path.startsWith(wrong)) return refuse(400, 'Something else');
    if (path === '/branches' && branches !== 200) return refuse(branches, 'No');
    if (path === '/checkout?size=0') return refuse(400, 'page size parameter must be a positive integer');
    if (path.startsWith('/checkout/')) return refuse(400, 'Checkout not found for API merchant');
    if (path.startsWith('/checkout?requestId=')) return page(content.slice(0, 1));
    if (path.startsWith('/checkout?afterId=')) return page([...content].reverse());
    if (path.startsWith('/checkout')) return page(content);
    return give([]);
  };
}

const verdicts = async (transport: Transport, verdict: string) =>
  (await checkGateway(transport, config, payBase)).findings
    .filter((finding) => finding.verdict === verdict)
    .map(({ claim }) => claim);

describe('whether keys, brand and host fit', () => {
  test('a gateway as documented fits, and nothing it says contradicts the documents', async () => {
    const report = await checkGateway(site({}), config, payBase);
    expect(report.fit).toEqual({ fits: true, sentences: [expect.stringContaining('The keys fit')] });
    expect(await verdicts(site({}), 'contradicted')).toEqual([]);
    expect((await verdicts(site({}), 'confirmed')).length).toBeGreaterThan(15);
  });

  test.each([401, 403])('D11 keys of another host are named as the reason (HTTP %i)', async (branches) => {
    const { fit } = await checkGateway(site({ branches }), config, payBase);
    expect(fit).toMatchObject({ fits: false, sentences: [expect.stringContaining('GATEWAY_API_KEY')] });
  });

  test('a host that does not answer', async () => {
    const silent: Transport = async () => err({ kind: 'unreachable', detail: 'ENOTFOUND' });
    const { fit, findings } = await checkGateway(silent, config, payBase);
    expect(fit).toMatchObject({ fits: false, sentences: [expect.stringContaining('ENOTFOUND')] });
    expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
  });

  test('something else that answers there', async () => {
    const page: Transport = async () => ok({ status: 200, retryAfter: null, body: '<html>Hello</html>' });
    const { fit } = await checkGateway(page, config, payBase);
    expect(fit.sentences.join()).toContain('does not answer like the gateway');
    expect(fit.fits).toBe(false);
  });

  test('codes that would lead to another host than the till allows', async () => {
    const orphan = checkout(1, { redirectUrl: 'https://pay.other.test/checkout/ab' });
    const { fit } = await checkGateway(site({ content: [orphan] }), config, payBase);
    expect(fit).toMatchObject({ fits: false });
    expect(fit.sentences.join()).toContain('https://pay.other.test');
  });

  test('says nothing of keys or customers', async () => {
    const report = JSON.stringify(await checkGateway(site({}), config, payBase));
    for (const secret of ['the-key', 'the-secret', 'ab'.repeat(24)]) expect(report).not.toContain(secret);
  });
});

describe('what contradicts the till’s assumptions is named', () => {
  test.each([
    ['Statuses are upper-case constants we know', { status: 'Paid' }],
    ['Ids are quoted and have 19 digits', { id: '12' }],
    ['Timestamps carry milliseconds and an offset', { timestamp: '2026-11-21 00:00:00' }],
    ['A checkout key has 48 hex digits', { checkoutKey: 'short' }],
    ['Amounts are numbers, not text', { amount: '12.50' }],
    ['A Firestore document is named by the checkout key', { firebaseDocument: 'doc' }],
  ])('%s', async (claim, change) => {
    expect(await verdicts(site({ content: [checkout(2, change)] }), 'contradicted')).toContain(claim);
  });

  test('nothing, where a property without a value is null instead of left out', async () => {
    const content = [checkout(2, { customer: null }), checkout(1)];
    expect(await verdicts(site({ content }), 'contradicted')).toEqual([]);
  });

  test('the order of a search', async () => {
    const oldestFirst = site({ content: [checkout(1), checkout(2)] });
    expect(await verdicts(oldestFirst, 'contradicted')).toEqual([
      'A search without afterId shows the newest first',
      'A search after an id shows the oldest first',
    ]);
  });

  test('another sentence for an unknown checkout', async () => {
    expect(await verdicts(site({ wrong: '/checkout/' }), 'contradicted')).toEqual([
      expect.stringContaining('An unknown checkout is refused'),
    ]);
  });

  test('one full page alone does not tell what totalElements counts', async () => {
    const content = Array.from({ length: 20 }, (_, index) => checkout(20 - index));
    expect(await verdicts(site({ content }), 'unknown')).toContain('totalElements counts all pages');
  });

  test('an account without checkouts leaves open what only checkouts tell', async () => {
    const claims = await verdicts(site({ content: [] }), 'unknown');
    expect(claims).toContain('Ids are quoted and have 19 digits');
  });
});
