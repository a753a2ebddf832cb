import { afterEach, expect, test, vi } from 'vitest';
import { getJson, ProblemError } from './fetch-json';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answerWith = (...pieces: readonly string[]) =>
  vi.stubGlobal('fetch', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    return new Response(body);
  });

test('a held answer is heard piece by piece, and its heartbeats mean nothing to its body', async () => {
  answerWith(' ', '\n\n', '{"version":2}');
  const heard: string[] = [];
  expect(await getJson('/', 1_000, (piece) => void heard.push(piece))).toEqual({ version: 2 });
  expect(heard.join('')).toBe(' \n\n{"version":2}');
});

test('what a held answer could not say with its status it says in its body', async () => {
  answerWith(' ', JSON.stringify({ kind: 'signed_out', title: 'Sign in first.', status: 401 }));
  const failure = await getJson('/').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ProblemError);
  expect(failure).toMatchObject({ status: 401, problem: { kind: 'signed_out' } });
});
