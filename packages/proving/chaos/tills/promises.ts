import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/core/database';
import type { Status } from '@/lib/domain/checkout/status';
import type { Difference } from '../../simulation/oracle/difference';

type Seen = { readonly id: string; readonly amountMinor: number; readonly status: Status | null };

const NOT_PAID: readonly (Status | null)[] = [
  null,
  'PENDING',
  'PENDING_CONFIRMATION',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
];

/** Remembers what tills were told: it must hold whatever breaks afterwards. */
export function rememberPromises() {
  const amounts = new Map<string, number>();
  const paid = new Set<string>();
  const broken: Difference[] = [];
  return {
    /** A till received this answer. */
    note({ id, amountMinor, status }: Seen): void {
      const before = amounts.get(id) ?? amountMinor;
      if (before !== amountMinor)
        broken.push({ invariant: 'I6', sentence: `${id} was ${before} and is ${amountMinor} now`, rows: [] });
      amounts.set(id, amountMinor);
      if (status === 'PAID') paid.add(id);
      else if (paid.has(id) && NOT_PAID.includes(status))
        broken.push({ invariant: 'I7', sentence: `${id} was shown as PAID and then as ${status}`, rows: [] });
    },
    count: () => amounts.size,
    /** Everything that was promised is stored, with its amount. */
    async differences(db: Database): Promise<Difference[]> {
      const { rows } = await db.execute<{ id: string; minor: number }>(sql`
        select id, amount_minor::float8 as minor from checkouts`);
      const stored = new Map(rows.map(({ id, minor }) => [id, minor]));
      const lost = [...amounts].filter(([id, minor]) => stored.get(id) !== minor);
      return [
        ...broken,
        ...lost.map(([id, minor]) => ({
          invariant: 'I6',
          sentence: `${id} over ${minor} was promised to a till; stored is ${stored.get(id) ?? 'nothing'}`,
          rows: [],
        })),
      ];
    },
  };
}

export type Promises = ReturnType<typeof rememberPromises>;
