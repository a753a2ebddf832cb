import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiDocument } from '@/lib/api/v1/openapi';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qtill-client-'));
  const types = astToString(await openapiTS(JSON.stringify(openApiDocument())));
  writeFileSync(join(folder, 'api.d.ts'), types);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says about a program of a user. */
function complaintsAbout(program: string): string[] {
  const path = join(folder, 'program.ts');
  writeFileSync(path, `import type { components, operations } from './api';\n${program}`);
  const options = {
    ...{ strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([path], options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const PROGRAM = `const order = { reference: 'A-1', amount: '12.50', currency: 'AED' } as const;
export const body: components['schemas']['NewCheckout'] = { channel: 'qr', order };
export const link: components['schemas']['NewCheckout'] = { channel: 'link', order, send: { email: true } };
// @ts-expect-error there is no such channel
export const misspelt: components['schemas']['NewCheckout'] = { channel: 'pigeon', order };
type Kind = operations['openCheckout']['responses'][503]['content']['application/problem+json']['kind'];
export const kind: Kind = 'not_started';
// @ts-expect-error it is answered by another operation
export const other: Kind = 'capture_unavailable';`;

test('the smallest request compiles with TypeScript 5; a misspelt one, and a failure that never comes, do not', () => {
  expect(ts.version).toMatch(/^5\./);
  expect(complaintsAbout(PROGRAM)).toEqual([]);
});
