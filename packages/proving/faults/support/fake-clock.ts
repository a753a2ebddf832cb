import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeClockLibrary } from '../machine/probe-machine';

/** A wall clock that a test can set while the program runs; the clock that counts elapsed time stays true. */
export function fakeClock(folder: string) {
  const path = join(folder, 'clock');
  /** `text`: how far from the true time, like `+1d` or `-1h`. */
  const jump = (text: string) => {
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
    jump,
  };
}
