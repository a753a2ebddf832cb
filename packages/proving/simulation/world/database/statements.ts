import type { Statement } from './statement-batch';

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}

/** Planned once: the same statements are sent thousands of times. */
export function prepared(asked: unknown, values: unknown): Statement {
  const config = typeof asked === 'object' && asked !== null ? asked : { text: asked };
  if (!('text' in config) || typeof config.text !== 'string') throw new Error('A statement without a text.');
  const { text } = config;
  return { ...config, text, name: nameOf(text), ...(Array.isArray(values) && { values }) };
}

/** Tells the session what time it is. */
export const timeStatement = (at: number): Statement =>
  prepared("select set_config('qtill.now', $1, false)", [new Date(at).toISOString()]);

/**
 * Statements whose answer says nothing. Inside a transaction they travel with the next statement, which saves a round
 * trip; their error is reported by that one.
 */
const WITHOUT_ANSWER = [
  /^begin$/,
  /^select (pg_notify|pg_advisory_xact_lock|set_config)\(/,
  /^insert into "(events|observations|ledger|idempotency_keys|exceptions)" (?!.* returning )/s,
  /^update "exceptions" set (?!.* returning )/s,
  /^\s*insert into "outbound_deliveries" /,
];
const answers = new Map<string, boolean>();

export function canTravelWithNext(text: string): boolean {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const can = WITHOUT_ANSWER.some((pattern) => pattern.test(text));
  answers.set(text, can);
  return can;
}

/** Tells a session of the database what time it is. */
export const timeIs = (at: number): string => `set qtill.now = '${new Date(at).toISOString()}'`;
