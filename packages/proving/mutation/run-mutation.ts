import { parseArgs } from 'node:util';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { breakForDays } from './break-for-days';
import { breakForTests } from './break-for-tests';
import { breaks } from './breaks/all';

/** A break is not found when so many days do not show it. */
const MOST_DAYS = '200';

/**
 * `npm run mutation -- some-break another`: makes deliberate faults, and shows which test notices each; without names,
 * all of them. `--simulate`: the oracle of the simulation has to notice them, within `--days`.
 */
export async function main(args: string[]): Promise<void> {
  const options = {
    simulate: { type: 'boolean', default: false },
    days: { type: 'string', default: MOST_DAYS },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const chosen = choose(positionals);
  await (values.simulate ? breakForDays(chosen, Number(values.days)) : breakForTests(chosen));
}

function choose(ids: readonly string[]) {
  const unknown = ids.filter((id) => !breaks.some((each) => each.id === id));
  if (unknown.length > 0)
    throw new ReadableError(`There is no break called ${unknown.join(', ')}. Without a name all are made.`);
  return ids.length === 0 ? breaks : breaks.filter(({ id }) => ids.includes(id));
}
