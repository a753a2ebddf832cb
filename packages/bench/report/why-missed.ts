/** What stands between a measure and its goal, by the beginning of its name. Told only while the goal is missed. */
const REASONS: readonly (readonly [name: string, reason: string])[] = [];

export const whyMissed = (name: string): string =>
  REASONS.find(([begin]) => name.startsWith(begin))?.[1] ?? '';
