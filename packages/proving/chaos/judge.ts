import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { growOlder } from '@/lib/checkout/testing/grow-older';
import type { Database } from '@/lib/db/core/database';
import { compare } from '../simulation/oracle/compare';
import { type Difference, isUrgent } from '../simulation/oracle/difference';
import type { Promises } from './tills/promises';

const HEALING_MS = 60_000;
const DAY_MS = 25 * 3_600_000;
const POLL_MS = 2_000;

type Evidence = {
  readonly db: Database;
  readonly bookPath: string;
  readonly promises: Promises;
  /** The gateway's clock goes on too. */
  readonly advance: (ms: number) => Promise<void>;
};

/** Compares the books until they agree, or the time in which everything heals is over. */
async function pollUntilAgreed(
  { db, bookPath, promises }: Evidence,
  isRelevant: (one: Difference) => boolean,
) {
  const startedAt = performance.now();
  for (;;) {
    const text = readFileSync(bookPath, 'utf8');
    const lines = text.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
    const found = [...(await compare(db, lines)), ...(await promises.differences(db))].filter(isRelevant);
    const tookMs = performance.now() - startedAt;
    if (found.length === 0 || tookMs > HEALING_MS) return { found, tookMs, lines: lines.length };
    await wait(POLL_MS);
  }
}

/**
 * After the last fault: within a minute every payment to a till is in the books, and a day later (the clocks are moved)
 * also what may be learnt at leisure, such as a refund in the portal.
 */
export async function judge(evidence: Evidence) {
  const soon = await pollUntilAgreed(evidence, isUrgent);
  await evidence.advance(DAY_MS);
  await growOlder(evidence.db, DAY_MS);
  const later = await pollUntilAgreed(evidence, () => true);
  return { differences: [...soon.found, ...later.found], healedMs: soon.tookMs, lines: later.lines };
}
