import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(^|\/)[^./]+\.ts$/.test(name),
);

test.each(files)('%s can never end up in a browser', (name) => {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  expect(text.startsWith("import 'server-only';\n")).toBe(true);
});
