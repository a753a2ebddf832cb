import { probeMachine } from '../../lib/faults/probe-machine.mjs';

const problems = await probeMachine();

/**
 * Options of a test: skipped, with the reason, where the machine lacks something; bounded in any case.
 * @param {...('tracing' | 'disk' | 'network' | 'clock' | 'freezing')} abilities
 */
export function needs(...abilities) {
  const reasons = abilities.map((name) => problems[name]).filter(Boolean);
  return { skip: reasons.length > 0 && reasons.join('; '), timeout: 240_000 };
}
