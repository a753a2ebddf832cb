import { type Json, writeJson } from '../values/json';

const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

export function controlAnswer(content: Json, status = 200): Response {
  return new Response(writeJson(content), { status, headers });
}

/** The sentence is for the developer who asked. */
export function controlRefusal(status: number, sentence: string): Response {
  return controlAnswer({ error: sentence }, status);
}

/** Plain JSON: rules, modes and the clock hold neither money nor ids, so floats are exact enough. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The `seq` of the last entry the caller knows; 0 if absent or invalid. */
export function readAfter(query: URLSearchParams): number {
  const after = query.get('after') ?? '';
  return /^\d{1,15}$/.test(after) ? Number(after) : 0;
}
