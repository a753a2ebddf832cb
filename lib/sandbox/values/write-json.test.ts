import { expect, it } from 'vitest';
import { JsonNumber } from './json-number';
import { writeJson } from './write-json';

it('writes exact numbers digit for digit and leaves out what has no value', () => {
  const value = { amount: new JsonNumber('100.10'), gone: undefined, list: ['"', 1, true], deep: { a: 'ä' } };
  expect(writeJson(value)).toBe('{"amount":100.10,"list":["\\"",1,true],"deep":{"a":"ä"}}');
});
