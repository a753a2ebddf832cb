import { expect, it } from 'vitest';
import { createFaultRules, matchesPath } from './create-fault-rules';
import { readFaultRule } from './fault-rule';

const anyCall = { method: 'GET', path: '/checkout', requestId: undefined };

function rulesOf(...values: unknown[]) {
  const rules = createFaultRules();
  for (const value of values) {
    const rule = readFaultRule(value);
    if (!rule.ok) throw new Error(rule.error);
    rules.add(rule.value);
  }
  return rules;
}

const kinds = (rules: ReturnType<typeof rulesOf>, calls: number) =>
  Array.from({ length: calls }, () => rules.forCall(anyCall)?.kind);

it('strikes on every match, on so many, on the n-th alone, or on so many from the n-th on', () => {
  const fault = { kind: '401' };
  const none = undefined;
  expect(kinds(rulesOf({ fault }), 3)).toEqual(['401', '401', '401']);
  expect(kinds(rulesOf({ match: { times: 2 }, fault }), 3)).toEqual(['401', '401', none]);
  expect(kinds(rulesOf({ match: { nth: 2 }, fault }), 3)).toEqual([none, '401', none]);
  expect(kinds(rulesOf({ match: { nth: 2, times: 2 }, fault }), 4)).toEqual([none, '401', '401', none]);
});

it('the first rule that strikes wins, and rules one behind the other make a sequence', () => {
  const rules = rulesOf(
    { match: { times: 2 }, fault: { kind: '401' } },
    { match: { times: 1 }, fault: { kind: '403' } },
    { match: { nth: 4 }, fault: { kind: 'truncate' } },
  );
  expect(kinds(rules, 5)).toEqual(['401', '401', '403', 'truncate', undefined]);
});

it('each rule counts its own matches and strikes', () => {
  const rules = rulesOf(
    { match: { method: 'POST' }, fault: { kind: '401' } },
    { match: { times: 1 }, fault: { kind: '403' } },
  );
  kinds(rules, 2);
  rules.forCall({ ...anyCall, method: 'POST' });
  expect(rules.list()).toMatchObject([
    { matched: 1, struck: 1 },
    { matched: 3, struck: 1 },
  ]);
});

it('looks at method, path and requestId of a call', () => {
  const match = { method: 'POST', path: '/checkout/*', requestId: 'r1' };
  const rules = rulesOf({ match, fault: { kind: '401' } });
  const right = { method: 'POST', path: '/checkout/qr', requestId: 'r1' };
  expect(rules.forCall(right)?.kind).toBe('401');
  expect(rules.forCall({ ...right, method: 'GET' })).toBeUndefined();
  expect(rules.forCall({ ...right, path: '/webhooks' })).toBeUndefined();
  expect(rules.forCall({ ...right, requestId: undefined })).toBeUndefined();
});

it('looks at checkout, requestId and status of an event, and never mixes calls with events', () => {
  const match = { checkoutId: '7', requestId: 'r1', status: 'PAID' };
  const rules = rulesOf({ match, fault: { kind: 'webhook-drop' } }, { fault: { kind: '401' } });
  const right = { checkoutId: '7', requestId: 'r1', status: 'PAID' };
  expect(rules.forEvent(right)?.kind).toBe('webhook-drop');
  expect(rules.forEvent({ ...right, checkoutId: '8' })).toBeUndefined();
  expect(rules.forEvent({ ...right, requestId: 'r2' })).toBeUndefined();
  expect(rules.forEvent({ ...right, status: 'PENDING' })).toBeUndefined();
  expect(rules.forCall(anyCall)?.kind).toBe('401');
});

it('forgets everything when cleared', () => {
  const rules = rulesOf({ fault: { kind: '401' } }, { fault: { kind: 'webhook-drop' } });
  rules.clear();
  expect(rules.list()).toEqual([]);
  expect(rules.forCall(anyCall)).toBeUndefined();
});

it.each([
  ['/checkout/qr', '/checkout/qr', true],
  ['/checkout/qr', '/checkout/qr/x', false],
  ['/checkout', '/checkout/7', false],
  ['/checkout/*', '/checkout/7/cancel', true],
  ['/checkout/*', '/checkout', false],
  ['/checkout/*/refund', '/checkout/7/refund', true],
  ['/checkout/*/refund', '/checkout/7/cancel', false],
  ['*', '/anything/at/all', true],
  ['*/cancel*', '/checkout/7/cancel', true],
  ['/a*a', '/a', false],
  ['/a*b*c', '/axxbyyc', true],
  ['/a*b*c', '/axxcyyb', false],
  ['/checkout.qr', '/checkout/qr', false],
])('the pattern %s and the path %s: %s', (pattern, path, fits) => {
  expect(matchesPath(pattern, path)).toBe(fits);
});
