import { inspect } from 'node:util';
import type { Difference } from '../oracle/difference';

type Found = { readonly differences: readonly Difference[]; readonly defects: readonly unknown[] };

/** What went wrong, for a line of JSON. */
export const describeFailures = ({ differences, defects }: Found) => ({
  differences: differences.map(({ invariant, sentence, rows }) => ({
    invariant,
    sentence,
    rows: rows.map((row) => inspect(row, { breakLength: Infinity, depth: 4 })),
  })),
  defects: defects.map((defect) => inspect(defect)),
});
