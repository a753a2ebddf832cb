import { JsonNumber } from '../values/json-number';
import type { Json } from '../values/write-json';

type Parsed = string | number | boolean | null | undefined | Parsed[] | { [property: string]: Parsed };

/** The gateway leaves out what has no value; a fault must be able to say null. */
export function fromJson(value: Parsed): Json {
  if (value === null) return new JsonNumber('null');
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, fromJson(content)]));
}
