import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from './readable-error.mjs';
import { runOnDatabase } from './run-on-database.mjs';

/** Compares the sandbox's book with the shop's database; another book can be named. */
export const main = ([path]) =>
  runOnDatabase('lib/simulation/verify.ts', ({ url, dataDir }) => {
    const book = path ?? join(dataDir, 'sandbox', 'book.ndjson');
    if (!existsSync(book))
      throw new ReadableError(
        `There is no book of the sandbox at ${book}: name one, or sell something first.`,
      );
    return [url, book];
  });
