import { z } from 'zod';

/** Grows when a reader of the version before could not read the file. */
export const FORMAT = 1;

/**
 * The first character of each line, before its JSON. One `head`, then each table with its rows, one `sequences` and one
 * `end` with the SHA-256 of all lines before it, by which a truncated or changed file is recognised.
 */
export const MARKS = { head: 'H', table: 'T', row: 'R', sequences: 'S', end: 'E' } as const;

/** The part of the first line that every version can read. */
export const anyHead = z.object({
  qtill: z.literal('backup'),
  format: z.number().int(),
  product: z.string(),
});

export const head = anyHead.extend({
  format: z.literal(FORMAT),
  migrations: z.array(z.string()),
  at: z.string(),
});

export const table = z.object({ name: z.string().min(1), columns: z.array(z.string().min(1)).min(1) });

export const sequences = z.record(z.string(), z.string().regex(/^-?\d+$/));

export const end = z.object({ rows: z.record(z.string(), z.number().int()), sha256: z.string() });

export type End = z.output<typeof end>;

/** Why a file cannot be restored. `newer`: written by the version of the product it names. */
export type BackupProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not_a_backup' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly product: string };

export class BackupFileError extends Error {
  override name = 'BackupFileError';
  constructor(readonly problem: BackupProblem) {
    super(`The backup cannot be read: ${problem.kind}.`);
  }
}

/** `qtill-20261121T182600Z.backup.gz`: sorts by time, in UTC, and is a legal name everywhere. */
export const backupName = (now: number): string =>
  `qtill-${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.backup.gz`;
