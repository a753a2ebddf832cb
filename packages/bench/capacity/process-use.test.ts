import { expect, test } from 'vitest';
import { parseUse } from './process-use';

test('memory and the time of both kinds are read, whatever the program is called', () => {
  const status = 'Name:\tnode\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\n';
  const stat = '42 (no de) x) S 1 42 42 0 -1 4194304 100 0 0 0 250 50 0 0 20 0 11 0 1000 0 0';
  expect(parseUse(status, stat)).toEqual({ residentMb: 100, mostMb: 200, cpuMs: 3_000 });
});
