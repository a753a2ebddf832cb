import { type Ability, probeMachine } from '../machine/probe-machine';

const problems = await probeMachine();

/** Options of a test: skipped, with the reason, where the machine lacks something; bounded in any case. */
export function needs(...abilities: readonly Ability[]) {
  const reasons = abilities.map((name) => problems[name]).filter(Boolean);
  return { skip: reasons.length > 0 && reasons.join('; '), timeout: 240_000 };
}
