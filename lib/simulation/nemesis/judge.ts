import { readFileSync } from 'node:fs';
import { growOlder } from '../../checkout/testing/grow-older';
import type { Database } from '../../db/core/database';
import { compare } from '../oracle/compare';
import type { Difference } from '../oracle/difference';
import { isUrgent } from '../oracle/is-urgent';
import type { Promises } from './promises';
import { wait } from './wait';

const HEALING_MS = 60_000;
const DAY_MS = 25 * 3_600_000;
const LOOK_MS = 2_000;

type Court = {
  readonly db: Database;
  readonly bookPath: string;
  readonly promises: Promises;
  /** The gateway's clock goes on too. */
  readonly advance: (ms: number) => Promise<void>;
};

/** What the books differ in; what is left after the time in which everything heals, and how long that took. */
async function lookUntilWell({ db, bookPath, promises }: Court, isToTell: (one: Difference) => boolean) {
  const startedAt = performance.now();
  for (;;) {
    const text = readFileSync(bookPath, 'utf8');
    const lines = text.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
    const found = [...(await compare(db, lines)), ...(await promises.differences(db))].filter(isToTell);
    const tookMs = performance.now() - startedAt;
    if (found.length === 0 || tookMs > HEALING_MS) return { found, tookMs, lines: lines.length };
    await wait(LOOK_MS);
  }
}

/**
 * Once nothing is broken any more: a minute later every payment to a till is in the books, and a day later, which is
 * made to have passed, also what is seen at leisure.
 */
export async function judge(court: Court) {
  const soon = await lookUntilWell(court, isUrgent);
  await court.advance(DAY_MS);
  await growOlder(court.db, DAY_MS);
  const later = await lookUntilWell(court, () => true);
  return { differences: [...soon.found, ...later.found], healedMs: soon.tookMs, lines: later.lines };
}
