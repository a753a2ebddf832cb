import { parseArgs } from 'node:util';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { growthTable, sizeTable } from '../growth/print-growth';
import { type Books, measureBooks } from '../growth/run-growth';

const USAGE = 'Usage: npm run bench -- --growth --sales 1000,100000,1000000';

/** `npm run bench -- --growth`: how long everything that is asked again and again takes on books of several sizes. */
export async function main(args: string[]): Promise<void> {
  const sizes = readSizes(args);
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
  console.log(['', ...growthTable(books), '', ...sizeTable(books), ''].join('\n'));
}

function readSizes(args: string[]): number[] {
  const options = {
    growth: { type: 'boolean', default: false },
    sales: { type: 'string', default: '1000,100000,1000000' },
  } as const;
  const { values } = parseArgs({ args, options });
  const sizes = values.sales.split(',').map(Number);
  const isWhole = sizes.every((sales) => Number.isSafeInteger(sales) && sales >= 100);
  if (!values.growth || !isWhole) throw new ReadableError(USAGE);
  return sizes;
}
