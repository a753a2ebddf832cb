import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createErrorHook } from './error-hook';
import { describeError } from './log';

let lines: string[];
let hook: ReturnType<typeof createErrorHook>;
beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  const error = ({ err, ...fields }: Readonly<Record<string, unknown>>, message: string) =>
    void lines.push(
      JSON.stringify({ ...fields, ...(err !== undefined && { err: describeError(err) }), message }),
    );
  hook = createErrorHook({ error });
});
afterEach(() => {
  vi.useRealTimers();
});

const failedQuery = () =>
  Object.assign(new Error('Failed query: select * from links where token = $1 params: s3cret'), {
    query: 'select * from links where token = $1',
    params: ['s3cret'],
    cause: new Error('canceling statement due to lock timeout'),
  });

test('a page that fails is one line with its pattern, without its address, statement and parameters', async () => {
  const error = failedQuery();
  hook.print(' ⨯', error);
  hook.onRequestError(error, { method: 'GET', route: '/pay/[token]' });
  await vi.runAllTimersAsync();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('/pay/[token]');
  expect(lines[0]).toContain('lock timeout');
  expect(lines[0]).not.toMatch(/s3cret|select/);
});

test('an error of no request is logged as well', async () => {
  hook.print(failedQuery());
  await vi.runAllTimersAsync();
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/s3cret|select/);
});

test('of a printed sentence the addresses are cut', () => {
  hook.print('Failed to answer', '/pay/s3cret?language=en', 'and http://till.example/return/s3cret.');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('Failed to answer');
  expect(lines[0]).not.toContain('s3cret');
});
