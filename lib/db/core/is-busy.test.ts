import { expect, test } from 'vitest';
import { isBusy } from './is-busy';

/** As the query layer gives on what the driver or the socket throws. */
const wrapped = (facts: object) => new Error('Failed query', { cause: Object.assign(new Error('x'), facts) });

test.each<[string, boolean, object]>([
  ['fell while it was written to', true, { code: 'EPIPE', syscall: 'write' }],
  ['fell while it was read from', true, { code: 'ECONNRESET', syscall: 'read' }],
  ['recovers', true, { code: '57P03' }],
  ['cannot read its disk', true, { code: '58030' }],
  ['has no socket yet', true, { code: 'ENOENT', syscall: 'connect' }],
  ['has nothing to do with a missing file', false, { code: 'ENOENT', syscall: 'open' }],
  ['refuses a value', false, { code: '23505' }],
])('E07 E11 a database that %s is asked again: %s', (_, isAskedAgain, facts) => {
  expect(isBusy(wrapped(facts))).toBe(isAskedAgain);
});
