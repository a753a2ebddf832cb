/** One assumption, and what this gateway says to it. */
export type Finding = {
  readonly claim: string;
  readonly verdict: 'confirmed' | 'contradicted' | 'unknown';
  /** What was seen, or what would have to exist to know. */
  readonly because: string;
};

export const confirmed = (because: string) => ({ verdict: 'confirmed', because }) as const;
export const contradicted = (because: string) => ({ verdict: 'contradicted', because }) as const;
export const unknown = (because: string) => ({ verdict: 'unknown', because }) as const;
export const either = (isSo: boolean, because: string) => (isSo ? confirmed(because) : contradicted(because));
