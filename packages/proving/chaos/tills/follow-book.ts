import { z } from 'zod';

const lineSchema = z.object({
  seq: z.number().int(),
  kind: z.string(),
  fault: z.string().optional(),
  checkout: z.object({ id: z.string(), checkoutKey: z.string() }).optional(),
});

/** The gateway's book as it grows, read from the sandbox. */
export function followBook(sandboxUrl: string) {
  const idByKey = new Map<string, string>();
  const faults = new Map<string, number>();
  let last = 0;

  async function read(): Promise<void> {
    const answer = await fetch(`${sandboxUrl}/_sandbox/book?after=${last}`, {
      signal: AbortSignal.timeout(10_000),
    });
    for (const { seq, checkout, fault } of z.array(lineSchema).parse(await answer.json())) {
      // Two reads at once may bring the same line.
      if (seq <= last) continue;
      last = seq;
      if (checkout) idByKey.set(checkout.checkoutKey, checkout.id);
      if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
  }
  return {
    read,
    /** How often each fault was hit. */
    faults: faults as ReadonlyMap<string, number>,
    /** The gateway's id of the checkout behind an address in a code; null while the sandbox does not answer. */
    async idAt(payUrl: string): Promise<string | null> {
      const key = new URL(payUrl).pathname.split('/').at(-1) ?? '';
      if (!idByKey.has(key)) await read().catch(() => undefined);
      return idByKey.get(key) ?? null;
    },
  };
}

export type FollowedBook = ReturnType<typeof followBook>;
