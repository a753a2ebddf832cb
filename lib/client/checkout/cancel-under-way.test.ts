import { describe, expect, it } from 'vitest';
import { ProblemError } from '../http/fetch-json';
import { cancelEnd, isCancelUnderWay } from './cancel-under-way';

describe('a code that is being cancelled', () => {
  it('is covered until the cancel is answered', () => {
    expect(isCancelUnderWay(true, null, 1_000)).toBe(true);
    expect(isCancelUnderWay(false, null, 1_000)).toBe(false);
  });

  it('stays covered after a cancel that nobody answered, until something newer than that is known', () => {
    expect(isCancelUnderWay(false, 5_000, 4_000), 'asked for before').toBe(true);
    expect(isCancelUnderWay(false, 5_000, 5_000)).toBe(true);
    expect(isCancelUnderWay(false, 5_000, 5_001)).toBe(false);
  });

  it('is uncovered at once where the server says that nothing is cancelled, and by nothing less', () => {
    const problem = (kind: 'not_cancellable' | 'internal') =>
      new ProblemError(409, { kind, title: kind, status: 409 } as never);
    expect(cancelEnd(problem('not_cancellable'), 70)).toEqual({ failure: 'not_cancellable', since: null });
    for (const error of [problem('internal'), new ProblemError(502, null), new TypeError('Failed to fetch')])
      expect(cancelEnd(error, 70)).toEqual({ failure: 'not_cancelled', since: 70 });
  });
});
