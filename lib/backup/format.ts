import { z } from 'zod';

/** Grows when a reader of the version before could not read the file. */
export const FORMAT = 1;

/**
 * The first character of each line, before its JSON. One `head`, then each table with its rows, one `sequences`,
 * and one `end` with the SHA-256 of all lines before it: a file that was cut off or changed has no right end.
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
