import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BackupPart } from '../domain/core/backup';
import { backupName } from './format';
import { checkBackupFile, readBackupFile } from './read-backup-file';
import { writeBackupFile } from './write-backup-file';

// What other splitters take for an end of line, digits that no double holds, and a row longer than one read.
const HARD = ['{"a": "\u2028\u0085\\n\\r", "n": 9007199254740993}', `{"long": "${'x'.repeat(200_000)}"}`];
const MANY = Array.from({ length: 1_203 }, (_, index) => `{"id": ${index}}`);

const PARTS: readonly BackupPart[] = [
  {
    kind: 'start',
    start: { migrations: ['0000_first', '0001_second'], at: '2026-11-21T18:00:00.123456+00:00' },
  },
  { kind: 'table', name: 'empty', columns: ['id'] },
  { kind: 'table', name: 'hard', columns: ['a', 'n', 'long'] },
  { kind: 'rows', rows: HARD },
  { kind: 'table', name: 'many', columns: ['id'] },
  { kind: 'rows', rows: MANY },
  { kind: 'sequences', values: { number: '9007199254740993' } },
];

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qtill-backup-'));
  path = join(folder, 'inner', 'file.backup.gz');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function* stream(parts: readonly BackupPart[]): AsyncGenerator<BackupPart> {
  yield* parts;
}
const write = (parts = PARTS) =>
  writeBackupFile(path, stream(parts), { product: '1.2.3', signal: new AbortController().signal });

async function read(): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for await (const part of readBackupFile(path)) parts.push(part);
  return parts;
}

/** Changes the text of a written file; `isSealed`: with a checksum that fits again. */
function rewrite(change: (text: string) => string, isSealed = false): void {
  const text = change(gunzipSync(readFileSync(path)).toString());
  const cut = text.lastIndexOf('\nE') + 1;
  const sha256 = createHash('sha256').update(text.slice(0, cut)).digest('hex');
  const sealed = text.slice(0, cut) + text.slice(cut).replace(/[0-9a-f]{64}/, sha256);
  writeFileSync(path, gzipSync(isSealed ? sealed : text));
}

const problemOf = async () => {
  const checked = await checkBackupFile(path);
  return checked.ok ? null : checked.error;
};

describe('a backup file', () => {
  test('gives back letter by letter what was put in', async () => {
    const written = await write();
    expect(written.rows).toEqual({ empty: 0, hard: 2, many: 1_203 });
    expect(written.bytes).toBe(statSync(path).size);
    const parts = await read();
    const rows = parts.flatMap((part) => (part.kind === 'rows' ? part.rows : []));
    expect(rows).toEqual([...HARD, ...MANY]);
    expect(parts.filter(({ kind }) => kind !== 'rows')).toEqual(PARTS.filter(({ kind }) => kind !== 'rows'));
    expect(await checkBackupFile(path)).toMatchObject({ ok: true, value: { rows: written.rows } });
  });

  test('can be read by its owner alone', async () => {
    await write();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that was stopped or failed half-way leaves nothing behind', async () => {
    const stop = new AbortController();
    async function* broken(): AsyncGenerator<BackupPart> {
      yield* PARTS;
      stop.abort();
      yield { kind: 'rows', rows: MANY };
    }
    const { signal } = stop;
    await expect(writeBackupFile(path, broken(), { product: '1', signal })).rejects.toThrow();
    async function* failing(): AsyncGenerator<BackupPart> {
      yield* PARTS;
      throw new Error('the database went away');
    }
    const living = new AbortController().signal;
    const failed = writeBackupFile(path, failing(), { product: '1', signal: living });
    await expect(failed).rejects.toThrow('the database went away');
    expect(readdirSync(join(folder, 'inner'))).toEqual([]);
  });

  test('cut off at any place is refused', async () => {
    await write();
    const whole = readFileSync(path);
    for (const share of [0, 0.02, 0.3, 0.6, 0.9, 0.999]) {
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length * share)));
      expect(await problemOf()).toEqual({ kind: 'damaged' });
    }
  });

  test('that was unpacked, cut off and packed again is refused', async () => {
    await write();
    rewrite((text) => text.slice(0, text.lastIndexOf('\nE') + 1));
    expect(await problemOf()).toEqual({ kind: 'damaged' });
    await rm();
    await write();
    rewrite((text) => text.slice(0, -1));
    expect(await problemOf()).toEqual({ kind: 'damaged' });
  });

  const rm = async () => rmSync(path);

  test.each([
    ['a row changed', (text: string) => text.replace('{"id": 7}', '{"id": 8}')],
    ['a row taken out', (text: string) => text.replace('R{"id": 7}\n', '')],
    ['something behind its end', (text: string) => `${text}R{"id": 1}\n`],
    ['a row before its table', (text: string) => text.replace('\nT', '\nR{}\nT')],
    ['a line of no kind', (text: string) => text.replace('\nS', '\nX{}\nS')],
    ['no JSON', (text: string) => text.replace('S{', 'S')],
  ])('with %s is refused', async (_, change) => {
    await write();
    rewrite(change);
    expect(await problemOf()).toEqual({ kind: 'damaged' });
  });

  test('with a row taken out is refused though its checksum was made to fit', async () => {
    await write();
    rewrite((text) => text.replace('R{"id": 7}\n', ''), true);
    expect(await problemOf()).toEqual({ kind: 'damaged' });
  });

  test('of a newer format names the version that can read it', async () => {
    await write();
    rewrite((text) => text.replace('"format":1', '"format":2'), true);
    expect(await problemOf()).toEqual({ kind: 'newer', product: '1.2.3' });
  });

  test.each([
    ['text', Buffer.from('hello')],
    ['somebody else’s gzip', gzipSync('hello\n')],
  ])('made of %s is no backup', async (_, bytes) => {
    await write();
    writeFileSync(path, bytes);
    expect(await problemOf()).toEqual({ kind: 'not_a_backup' });
  });

  test('that is not there, or is a folder, is told apart', async () => {
    expect(await problemOf()).toEqual({ kind: 'missing' });
    path = folder;
    expect(await problemOf()).toEqual({ kind: 'unreadable', code: 'EISDIR' });
  });

  test('is named by the time in UTC', () => {
    expect(backupName(Date.UTC(2026, 10, 21, 18, 26, 5))).toBe('qtill-20261121T182605Z.backup.gz');
  });
});
