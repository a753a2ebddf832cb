import { createHash } from 'node:crypto';
import { assertNever } from '../domain/assert-never';
import type { BackupPart } from '../domain/backup';
import { type End, FORMAT, MARKS } from './format';

type Context = {
  /** The version of the product that writes. */
  readonly product: string;
  /** Rows by table, filled as they pass. */
  readonly tally: Record<string, number>;
};

/** The text of a backup file, piece by piece. */
export async function* encodeLines(
  parts: AsyncIterable<BackupPart>,
  { product, tally }: Context,
): AsyncGenerator<string> {
  const digest = createHash('sha256');
  let table = '';
  for await (const part of parts) {
    if (part.kind === 'table') tally[(table = part.name)] = 0;
    if (part.kind === 'rows') tally[table] = (tally[table] ?? 0) + part.rows.length;
    const text = encode(part, product);
    digest.update(text);
    yield text;
  }
  yield line(MARKS.end, { rows: tally, sha256: digest.digest('hex') } satisfies End);
}

function encode(part: BackupPart, product: string): string {
  switch (part.kind) {
    case 'start':
      return line(MARKS.head, { qtill: 'backup', format: FORMAT, product, ...part.start });
    case 'table':
      return line(MARKS.table, { name: part.name, columns: part.columns });
    case 'rows':
      return part.rows.map((row) => `${MARKS.row}${row}\n`).join('');
    case 'sequences':
      return line(MARKS.sequences, part.values);
    default:
      return assertNever(part);
  }
}

const line = (mark: string, value: object): string => `${mark}${JSON.stringify(value)}\n`;
