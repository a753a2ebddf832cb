import type { Result } from './result';

/** A number that is written digit for digit, because a binary float would lose precision. */
export class JsonNumber {
  constructor(readonly token: string) {}
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Parses JSON like the gateway: nulls count as absent. Every number becomes its own text, so that 19-digit ids
 * and amounts never pass through a binary float.
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

export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | JsonNumber
  | readonly Json[]
  | { readonly [property: string]: Json };

/** Writes exact decimals digit for digit and leaves out undefined properties. */
export function writeJson(value: Json): string {
  if (value instanceof JsonNumber) return value.token;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  const properties = Object.entries(value).filter(([, content]) => content !== undefined);
  return `{${properties.map(([name, content]) => `${JSON.stringify(name)}:${writeJson(content)}`).join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
