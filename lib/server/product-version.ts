import 'server-only';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The version in package.json. For tools that run from the checkout. */
export function productVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
