import type { Answer } from '../api/envelope';
import { JsonNumber } from '../values/json-number';
import type { Json } from '../values/write-json';

export type Properties = { readonly [property: string]: Json };

/** Changes the one object of an answer, or each one of a page or list. Refusals stay as they are. */
export function changeResult(answer: Answer, change: (one: Properties) => Properties): Answer {
  const { status, content } = answer;
  if (!content.success) return answer;
  return { status, content: { success: true, result: changeEach(content.result, change) } };
}

function changeEach(result: Json, change: (one: Properties) => Properties): Json {
  if (isList(result)) return result.map((item) => (isProperties(item) ? change(item) : item));
  if (!isProperties(result)) return result;
  const { content } = result;
  return isList(content) ? { ...result, content: changeEach(content, change) } : change(result);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isProperties(value: Json): value is Properties {
  return typeof value === 'object' && !isList(value) && !(value instanceof JsonNumber);
}
