import type { Observation } from './observation';
import type { Verdict } from './observe';

/** What cannot be believed about a read, in words that tell it from the next such read; null: nothing. */
export function oddityOf(verdict: Verdict, { checkout: seen }: Observation): string | null {
  if (verdict.kind === 'mismatch') return `${verdict.fields.join(' ')} ${seen.status}`;
  if (verdict.kind === 'held') return `${verdict.status} ${seen.statusText}`;
  return null;
}
