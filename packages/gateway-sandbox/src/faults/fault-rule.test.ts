import { expect, it } from 'vitest';
import { readFaultRule } from './fault-rule';

it('a rule that names no match fits everything, and a fault brings its usual numbers', () => {
  expect(readFaultRule({ fault: { kind: 'huge' } })).toEqual({
    ok: true,
    value: { match: {}, fault: { kind: 'huge', bytes: 209_715_200 } },
  });
});

it.each([
  [undefined, 'Send {"match": {...}, "fault": {"kind": "..."}}.'],
  [{ match: {} }, 'Send {"match": {...}, "fault": {"kind": "..."}}.'],
  [{ fault: { kind: 'explode' } }, 'There is no fault of the kind "explode". There are: status, html,'],
  [{ fault: { kind: 'slow' } }, 'The rule cannot be used: fault.ms:'],
  [{ fault: { kind: 'slow', ms: -1 } }, 'The rule cannot be used: fault.ms:'],
  [{ fault: { kind: 'slow', ms: 1, bytes: 2 } }, 'The rule cannot be used: fault: Unrecognized key'],
  [{ match: { nth: 0 }, fault: { kind: '401' } }, 'The rule cannot be used: match.nth:'],
  [{ match: { url: '/' }, fault: { kind: '401' } }, 'The rule cannot be used: match: Unrecognized key'],
  [{ match: { path: '/' }, fault: { kind: 'webhook-drop' } }, 'The rule cannot be used: match: Unrecognized'],
  [{ fault: { kind: 'status', code: 700 } }, 'The rule cannot be used: fault.code:'],
  [{ fault: { kind: 'envelope', code: 204, success: true } }, 'The rule cannot be used: fault.code:'],
  [{ fault: { kind: '429', retryAfter: '1\r\nx: y' } }, 'The rule cannot be used: fault.retryAfter:'],
])('says in a sentence what is wrong with %j', (value, sentence) => {
  const rule = readFaultRule(value);
  expect(rule.ok ? '' : rule.error).toContain(sentence);
});
