import { expect, it } from 'vitest';
import { JsonNumber, readJson, writeJson } from './json';

it('keeps every digit of every number and leaves numbers inside text alone', () => {
  const text =
    '{"amount":100.10,"id":1653241101733169556,"note":"a \\"1.0\\" \\\\","list":[-1e5,true,null],"no":null}';
  expect(readJson(text)).toEqual({
    ok: true,
    value: { amount: '100.10', id: '1653241101733169556', note: 'a "1.0" \\', list: ['-1e5', true] },
  });
});

it.each(['', '{', '{"a":01}', "{'a':1}", '['.repeat(200_000)])('calls %.12j malformed', (text) => {
  expect(readJson(text)).toEqual({ ok: false, error: 'malformed' });
});

it('writes exact numbers digit for digit and leaves out what has no value', () => {
  const value = { amount: new JsonNumber('100.10'), gone: undefined, list: ['"', 1, true], deep: { a: 'ä' } };
  expect(writeJson(value)).toBe('{"amount":100.10,"list":["\\"",1,true],"deep":{"a":"ä"}}');
});
