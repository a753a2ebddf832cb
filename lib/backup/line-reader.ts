import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { BackupPart } from '../domain/core/backup';
import { anyHead, BackupFileError, end, FORMAT, head, MARKS, sequences, table } from './format';

/** `part`: null for a row, whose `text` is used unparsed, and for the last line. */
type Line = { readonly mark: string; readonly text: string; readonly part: BackupPart | null };

const damaged = () => new BackupFileError({ kind: 'damaged' });

/** Reads the lines of one file in order; `finish` throws a `BackupFileError` when some are missing. */
export function createLineReader() {
  const digest = createHash('sha256');
  const rows: Record<string, number> = {};
  let current: string | null = null;
  let hasHead = false;
  let isEnded = false;

  function toPart(mark: string, text: string): BackupPart | null {
    switch (mark) {
      case MARKS.head:
        hasHead = true;
        return { kind: 'start', start: readHead(text) };
      case MARKS.table: {
        const found = parse(table, text);
        current = found.name;
        rows[current] = 0;
        return { kind: 'table', ...found };
      }
      case MARKS.row:
        if (current === null) throw damaged();
        rows[current] = (rows[current] ?? 0) + 1;
        return null;
      case MARKS.sequences:
        return { kind: 'sequences', values: parse(sequences, text) };
      case MARKS.end:
        checkEnd(text);
        isEnded = true;
        return null;
      default:
        throw damaged();
    }
  }

  function checkEnd(text: string): void {
    const { rows: told, sha256 } = parse(end, text);
    const isWhole = JSON.stringify(told) === JSON.stringify(rows) && sha256 === digest.digest('hex');
    if (!isWhole) throw damaged();
  }

  return {
    read(bytes: Buffer): Line {
      const line = bytes.toString('utf8');
      const mark = line.slice(0, 1);
      const text = line.slice(1);
      if (!hasHead && mark !== MARKS.head) throw new BackupFileError({ kind: 'not_a_backup' });
      if (isEnded) throw damaged();
      const part = toPart(mark, text);
      if (mark !== MARKS.end) digest.update(bytes).update('\n');
      return { mark, text, part };
    },
    finish(): void {
      if (!hasHead) throw new BackupFileError({ kind: 'not_a_backup' });
      if (!isEnded) throw damaged();
    },
  };
}

function readHead(text: string) {
  const any = anyHead.safeParse(json(text));
  if (!any.success) throw new BackupFileError({ kind: 'not_a_backup' });
  if (any.data.format > FORMAT) throw new BackupFileError({ kind: 'newer', product: any.data.product });
  const { migrations, at } = parse(head, text);
  return { migrations, at };
}

function parse<Shape extends z.ZodType>(shape: Shape, text: string): z.output<Shape> {
  const parsed = shape.safeParse(json(text));
  if (!parsed.success) throw damaged();
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged();
  }
}
