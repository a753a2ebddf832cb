import { JsonNumber } from './json-number';

export type Json =
  | string
  | number
  | boolean
  | undefined
  | JsonNumber
  | readonly Json[]
  | { readonly [property: string]: Json };

/** JSON text in which exact decimals keep their digits and properties without a value are left out. */
export function writeJson(value: Json): string {
  if (value instanceof JsonNumber) return value.token;
  if (typeof value !== 'object') return JSON.stringify(value ?? null);
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  const properties = Object.entries(value).filter(([, content]) => content !== undefined);
  return `{${properties.map(([name, content]) => `${JSON.stringify(name)}:${writeJson(content)}`).join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
