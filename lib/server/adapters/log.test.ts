import { expect, test } from 'vitest';
import { describeError } from './log';

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
