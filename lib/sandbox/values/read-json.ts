import type { Result } from './result';

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Parses JSON the way the gateway takes it: nulls count as absent, and every number arrives as its own text,
 * so that 19-digit ids and amounts never pass through a binary float.
 */
export function readJson(text: string): Result<unknown, 'malformed'> {
  try {
    JSON.parse(text);
    const exact = text.replace(stringOrNumber, (token) => (token.startsWith('"') ? token : `"${token}"`));
    return { ok: true, value: withoutNulls(JSON.parse(exact)) };
  } catch {
    return { ok: false, error: 'malformed' };
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, content]) => content !== null);
  return Object.fromEntries(present.map(([name, content]) => [name, withoutNulls(content)]));
}
