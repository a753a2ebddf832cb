import { join } from 'node:path';
import { checkKeptFiles, checkTypeface } from './check-kept-files.mjs';
import { firstLoad } from './first-load.mjs';
import { ReadableError } from './readable-error.mjs';
import { root } from './root.mjs';

/** 162.6 of scripts, and 8 of what they say in the heaviest language. */
const LIMIT_KB = 170.6;
const PAGE = '(till)/page';

/** @param {number} bytes */
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

/** Fails when the till's first load has become too heavy for a phone on a bad line. */
export async function main() {
  const dist = join(root, process.env.NEXT_DIST_DIR || '.next');
  const files = firstLoad(dist, PAGE);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes } of files) console.log(`${kb(bytes)} kB  ${file}`);
  console.log(`${kb(total)} kB  first load of the till, gzipped (at most ${LIMIT_KB} kB)`);
  if (total > LIMIT_KB * 1000) {
    throw new ReadableError(
      `The till's first load is above ${LIMIT_KB} kB: see what the largest files hold.`,
    );
  }
  checkKeptFiles({ root, dist, firstLoad: files.map(({ file }) => file) });
  checkTypeface(dist);
}
