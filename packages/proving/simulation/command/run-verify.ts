import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { runOnDatabase } from '@/scripts/lib/run-on-database.mjs';

/** `npm run verify`: compares the sandbox's book, or the one that is named, with the shop's database. */
export const main = ([path]: string[]): Promise<void> =>
  runOnDatabase('packages/proving/simulation/oracle/verify.ts', ({ url, dataDir }) => {
    const book = path ?? join(dataDir, 'sandbox', 'book.ndjson');
    if (!existsSync(book))
      throw new ReadableError(
        `There is no book of the sandbox at ${book}: name one, or sell something first.`,
      );
    return [url, book];
  });
