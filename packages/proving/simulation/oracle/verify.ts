import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { openDatabase } from '@/lib/db/core/database';
import { compare } from './compare';

/** How long an outcome may be unknown, in milliseconds. */
const UNCLEAR_MS = 60_000;

/** Prints the differences between the gateway's book and the shop's database; exit code 1 if there are any. */
async function verify(url: string, path: string): Promise<void> {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
  const { db, close } = openDatabase(url, (error) => console.error(error.message), 2);
  try {
    const differences = await compare(db, lines, UNCLEAR_MS);
    for (const { invariant, sentence, rows } of differences) {
      console.log(`${invariant}: ${sentence}`);
      for (const row of rows) console.log(`    ${inspect(row, { breakLength: Infinity, depth: 4 })}`);
    }
    console.log(
      `${lines.length} lines of the gateway’s book were compared: ${differences.length} differences.`,
    );
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await close();
  }
}

const [url = '', path = ''] = process.argv.slice(2);
await verify(url, path);
