import { describe, expect, it } from 'vitest';
import { noContent, problem } from '../http/answer';
import { answerForm, isForm, readForm } from './sign-in-form';

const post = (body: string, query = 'who=stf_amal') =>
  new Request(`http://till.example/api/sign-in?${query}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });

async function location(answer: Response, query?: string): Promise<string | null> {
  const { status, headers } = await answerForm(post('pin=271828', query), answer);
  expect(status).toBe(303);
  expect(headers.get('cache-control')).toBe('private, no-store');
  return headers.get('location');
}

describe('a form of the sign-in', () => {
  it.each([
    ['pin=271828', { staffId: 'stf_amal', pin: '271828' }],
    [`pin=${encodeURIComponent('٢٧١٨٢٨')}`, { staffId: 'stf_amal', pin: '271828' }],
  ])('%s is the same sign-in as one of a script', async (body, value) => {
    expect(isForm(post(body))).toBe(true);
    expect(await readForm(post(body))).toEqual({ ok: true, value });
  });

  it.each([
    ['no digits', post('pin=27182')],
    ['letters', post('pin=27182x')],
    ['no field', post('')],
    ['nobody', post('pin=271828', '')],
    ['too much', post(`pin=271828&more=${'x'.repeat(2_000)}`)],
  ])('with %s is none', async (_, request) => {
    expect(await readForm(request)).toMatchObject({ ok: false, error: { kind: 'bad_request' } });
  });

  it('leads where it was to, and to no other host', async () => {
    expect(await location(noContent())).toBe('/');
    expect(await location(noContent(), 'who=stf_amal&next=%2Forders')).toBe('/orders');
    expect(await location(noContent(), 'who=stf_amal&next=%2F%2Fevil.example')).toBe('/');
  });

  it.each([
    [problem('wrong_pin'), 'failed=wrong_pin'],
    [problem('bad_request'), 'failed=wrong_pin'],
    [problem('sign_in_locked', { retryAfterMs: 59_001 }), 'failed=sign_in_locked&wait=60'],
    [problem('busy', { retryAfterMs: 2_000 }), 'failed=failed'],
  ])('says on the page what went wrong, and never a PIN', async (answer, words) => {
    expect(await location(answer, 'who=stf_amal&next=%2Forders')).toBe(
      `/sign-in?who=stf_amal&${words}&next=%2Forders`,
    );
  });

  it('of another site is refused as it is', async () => {
    expect((await answerForm(post('pin=271828'), problem('forbidden'))).status).toBe(403);
  });
});
