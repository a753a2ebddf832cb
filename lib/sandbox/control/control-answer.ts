import { type Json, writeJson } from '../values/write-json';

const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

export function controlAnswer(content: Json, status = 200): Response {
  return new Response(writeJson(content), { status, headers });
}

/** The sentence is for the developer who asked. */
export function controlRefusal(status: number, sentence: string): Response {
  return controlAnswer({ error: sentence }, status);
}
