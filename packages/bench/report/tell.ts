import { type Figure, spreadIn, verdictOf } from '../figures/figure';

/** Three digits are all that such a measure is worth. */
export function tellNumber(value: number): string {
  if (Number.isNaN(value)) return 'unknown';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString('en');
}

export function tellGoal({ goal }: Figure): string {
  if (!goal) return '';
  const { p50, p95, atLeast } = goal;
  if (atLeast !== undefined) return `at least ${tellNumber(atLeast)}`;
  return [p50 === undefined ? '' : tellNumber(p50), p95 === undefined ? '' : `p95 ${tellNumber(p95)}`]
    .filter(Boolean)
    .join(' / ');
}

/** The middle, what 95 of 100 do not exceed, the largest, and of how many. */
export function tellMeasured(figure: Figure): string {
  const spread = spreadIn(figure);
  if (!spread) return `not measured: ${figure.whyNot}`;
  const { count, p50, p95, max } = spread;
  if (count === 1) return tellNumber(p50);
  return `${tellNumber(p50)} / p95 ${tellNumber(p95)} / max ${tellNumber(max)} (${count})`;
}

export function tellVerdict(figure: Figure): string {
  const verdict = verdictOf(figure);
  return verdict === 'no goal' || verdict === 'not measured' ? '' : verdict;
}

/** Of Markdown: what is in a cell may not end it. */
export const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
