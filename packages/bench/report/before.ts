import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '@/scripts/lib/root.mjs';
import { tellNumber } from './tell';

const spread = z.object({ count: z.number(), p50: z.number(), p95: z.number() });
const stored = z.object({
  date: z.string(),
  commit: z.string(),
  parts: z.array(
    z.object({
      figures: z.array(z.object({ name: z.string(), unit: z.string(), spread: spread.nullable() })),
    }),
  ),
});

/** An earlier run to compare with. `tell`: what it measured under that name, in that unit; empty where it has no such measure. */
export type Before = { readonly date: string; readonly commit: string; tell(figure: Named): string };

/** One name may be measured in two units. */
type Named = { readonly name: string; readonly unit: string };

const keyOf = ({ name, unit }: Named): string => `${name}, ${unit}`;

/** `text`: a whole `results.json`, as some run has written it. */
export function readBefore(text: string): Before {
  const { date, commit, parts } = stored.parse(JSON.parse(text));
  const spreads = new Map(
    parts.flatMap(({ figures }) => figures.map((figure) => [keyOf(figure), figure.spread])),
  );
  return {
    date,
    commit,
    tell(figure) {
      const found = spreads.get(keyOf(figure));
      if (!found) return '';
      const { count, p50, p95 } = found;
      return count === 1 ? tellNumber(p50) : `${tellNumber(p50)} / p95 ${tellNumber(p95)}`;
    },
  };
}

/** The run that somebody has put beside the newest one. */
export const loadBefore = (): Before => readBefore(readFileSync(join(root, 'bench', 'before.json'), 'utf8'));
