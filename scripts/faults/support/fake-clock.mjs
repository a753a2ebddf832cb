import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeClockLibrary } from '../../lib/faults/probe-machine.mjs';

/**
 * A wall clock that a test can set while the program runs. What counts the time that passes stays true.
 * @param {string} folder
 */
export function fakeClock(folder) {
  const path = join(folder, 'clock');
  const jump = (text) => {
    rmSync(path, { force: true });
    writeFileSync(path, `${text}\n`);
  };
  jump('+0');
  return {
    env: {
      LD_PRELOAD: fakeClockLibrary(),
      FAKETIME_TIMESTAMP_FILE: path,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_DONT_RESET: '1',
    },
    /** @param {string} text how far from the true time, like `+1d` or `-1h` */
    jump,
  };
}
