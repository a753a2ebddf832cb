import { expect, test } from 'vitest';
import { readWork, workOfOne } from './statements';

const LOG = `2026-12-01 00:00:00.000 GMT [12] LOG:  duration: 0.200 ms  parse <unnamed>: select $1
2026-12-01 00:00:00.001 GMT [12] LOG:  duration: 0.100 ms  bind <unnamed>: select $1
2026-12-01 00:00:00.002 GMT [12] DETAIL:  Parameters: $1 = 'duration: 9 ms  execute'
2026-12-01 00:00:00.003 GMT [12] LOG:  duration: 0.300 ms  execute <unnamed>: select $1
2026-12-01 00:00:00.004 GMT [12] LOG:  duration: 1.400 ms  statement: begin
`;

test('a statement is counted once, with the time of all its steps', () => {
  const { statements, ms } = readWork(LOG);
  expect(statements).toBe(2);
  expect(ms).toBeCloseTo(2);
});

test('what the server does by itself is no part of a request', () => {
  const work = workOfOne({ busy: { statements: 130, ms: 25 }, idle: { statements: 30, ms: 5 } }, 10);
  expect(work).toEqual({ statements: 10, ms: 2 });
});
