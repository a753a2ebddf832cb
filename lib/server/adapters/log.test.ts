import { expect, test } from 'vitest';
import { describeError, describeFailure } from './log';

test('a failed statement is logged by the database’s own words, without what was in it', () => {
  const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
  const failed = Object.assign(
    new Error('Failed query: update ... params: https://pay.example/checkout/ab12'),
    {
      query: 'update ...',
      params: ['https://pay.example/checkout/ab12'],
      cause,
    },
  );
  const described = describeError(failed);
  expect(described).toMatchObject({
    type: 'QueryError',
    message: 'connection refused',
    code: 'ECONNREFUSED',
  });
  expect(JSON.stringify(described)).not.toContain('ab12');
});

test('what is thrown without being an error cannot carry anything into the log', () => {
  expect(describeError({ pin: '271828' })).toEqual({ type: 'object', message: 'not an Error' });
});

test('a refusal of the gateway is logged by its kind, never in the gateway’s words', () => {
  const refused = { kind: 'refused', message: 'Customer Amina (+971501234567) is blocked', reason: 'other' };
  expect(describeFailure(refused)).toEqual({ kind: 'refused', reason: 'other' });
  const unclear = { kind: 'in_doubt', detail: 'answer without an envelope (HTTP 502)' };
  expect(describeFailure(unclear)).toEqual(unclear);
});
