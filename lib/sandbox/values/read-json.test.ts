import { expect, it } from 'vitest';
import { readJson } from './read-json';

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
