import { parseArgs } from 'node:util';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { growthTable, sizeTable } from '../growth/print-growth';
import { type Books, measureBooks } from '../growth/run-growth';
import { writeGrowth } from '../growth/write-growth';
import { PARTS } from './parts';
import { runMeasures } from './run-measures';

const NAMES = PARTS.map(({ name }) => name);

const USAGE = `Usage: npm run bench
       npm run bench -- --only ${NAMES.join(',')}   (some of these)
       npm run bench -- --growth --sales 1000,100000,1000000`;

/** Whose figures are kept. */
const SIZES = '1000,100000,1000000';

const OPTIONS = {
  only: { type: 'string' },
  growth: { type: 'boolean', default: false },
  sales: { type: 'string', default: SIZES },
} as const;

/**
 * `npm run bench`: how heavy the till is, how fast, and how much of it one machine carries; writes docs/performance.md.
 * `--growth`: how long everything that is asked again and again takes on books of several sizes.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.growth) return runGrowth(readSizes(values.sales));
  return runMeasures(values.only === undefined ? null : readNames(values.only));
}

function readNames(text: string): ReadonlySet<string> {
  const names = text.split(',');
  if (!names.every((name) => NAMES.includes(name))) throw new ReadableError(USAGE);
  return new Set(names);
}

async function runGrowth(sizes: readonly number[]): Promise<void> {
  const books: Books[] = [];
  await withCluster(async ({ cluster, signal }) => {
    for (const sales of sizes) {
      if (signal.aborted) return;
      console.log(`\nBooks of ${sales.toLocaleString('en')} sales`);
      const measured = await measureBooks(cluster, sales);
      console.log(`  written in ${measured.seededInS.toFixed(1)} s`);
      books.push(measured);
    }
  });
  const tables = [...growthTable(books), '', ...sizeTable(books)];
  console.log(['', ...tables, ''].join('\n'));
  if (sizes.join() === SIZES) console.log(`Written: ${await writeGrowth(books, tables)}`);
}

function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  const isWhole = sizes.every((sales) => Number.isSafeInteger(sales) && sales >= 100);
  if (!isWhole) throw new ReadableError(USAGE);
  return sizes;
}
