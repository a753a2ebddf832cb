import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { payEntries, qrBody } from '../testing/bodies';
import { fileBook } from './file-book';

const opened: Awaited<ReturnType<typeof fileBook>>[] = [];

async function openBook() {
  const book = await fileBook(path);
  opened.push(book);
  return book;
}

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-book-'));
  path = join(folder, 'deep', 'book.ndjson');
});

afterEach(async () => {
  for (const book of opened.splice(0)) await book.close();
  await rm(folder, { recursive: true });
});

it('holds every answered fact on disk, and a new sandbox carries on from it', async () => {
  const bench = await openBench({ book: await openBook() });
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody());
  await bench.form(`/checkout/${String(result['checkoutKey'])}`, payEntries());
  const kinds = (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).kind);
  expect(kinds).toEqual(['request', 'created', 'paid']);
  const reopened = await openBench({ book: await openBook() });
  const read = await reopened.api(`/mer/v2.0/checkout/${String(result['id'])}`);
  expect(read.result).toMatchObject({ id: result['id'], status: 'PAID' });
});

it('drops a line that a crash tore in the middle of a letter', async () => {
  const bench = await openBench({ book: await openBook() });
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody({ description: 'قهوة' }));
  const whole = await readFile(path);
  await appendFile(
    path,
    Buffer.concat([Buffer.from('{"seq":3,"kind":"pa'), Buffer.from('ق').subarray(0, 1)]),
  );
  const reopened = await openBench({ book: await openBook() });
  expect(await readFile(path)).toEqual(whole);
  const read = await reopened.api(`/mer/v2.0/checkout/${String(result['id'])}`);
  expect(read.result['status']).toBe('PENDING');
  expect((await reopened.entries()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('refuses a book that was damaged before its end', async () => {
  const book = await openBook();
  await writeFile(path, 'rubbish\n{"seq":2}\n');
  await expect(book.read()).rejects.toThrow('damaged at line 1');
});

it('keeps the order of many facts written at once', async () => {
  const book = await openBook();
  const flushes = Array.from({ length: 200 }, (_, index) => {
    book.append({ seq: index + 1, at: 'now', kind: 'clock', advanceMs: 0 });
    return book.flush();
  });
  await Promise.all(flushes);
  expect((await book.read()).map(({ seq }) => seq)).toEqual(
    Array.from({ length: 200 }, (_, index) => index + 1),
  );
});

it('reads what follows an entry without reading what comes before it', async () => {
  const book = await openBook();
  const write = (from: number, to: number) => {
    for (let seq = from; seq <= to; seq += 1) {
      book.append({ seq, at: 'قهوة', kind: 'clock', advanceMs: seq });
    }
    return book.flush();
  };
  await write(1, 3);
  const start = (await readFile(path)).length;
  await write(4, 5);
  const whole = await readFile(path);
  // Whoever reads the first lines fails on them.
  await writeFile(path, Buffer.concat([Buffer.alloc(start, 'x'), whole.subarray(start)]));
  expect((await book.read(3)).map(({ seq }) => seq)).toEqual([4, 5]);
  expect(await book.read(5)).toEqual([]);
  expect(await book.read(99)).toEqual([]);
  await expect(book.read()).rejects.toThrow('damaged at line 1');
});

it('knows where its lines begin after a new start as well', async () => {
  const first = await openBook();
  for (const seq of [1, 2]) first.append({ seq, at: 'now', kind: 'clock', advanceMs: 0 });
  await first.flush();
  const second = await openBook();
  second.append({ seq: 3, at: 'now', kind: 'clock', advanceMs: 0 });
  expect((await second.read(1)).map(({ seq }) => seq)).toEqual([2, 3]);
  await writeFile(path, (await readFile(path, 'utf8')).replace('"seq":3', '"seq":x'));
  await expect(second.read(1)).rejects.toThrow('damaged at line 3');
});
