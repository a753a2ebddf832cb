import { z } from 'zod';
import type { RawAnswer } from './ask';

const page = z.object({
  result: z.object({ content: z.array(z.record(z.string(), z.unknown())), totalElements: z.unknown() }),
});

export type RawCheckout = Readonly<Record<string, unknown>>;

/** The entries of a search as they were written; empty when there is nothing to look at. */
export function rawCheckouts(answer: RawAnswer | null): readonly RawCheckout[] {
  const read = page.safeParse(answer?.kind === 'answer' ? answer.json : null);
  return read.success ? read.data.result.content : [];
}
