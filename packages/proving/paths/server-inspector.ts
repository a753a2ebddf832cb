import { Session } from 'node:inspector';

/** Loaded into the app before anything else: lets the process that started it ask V8 which functions ran. */

type Question = { readonly id: number; readonly method: string; readonly params: object };

const session = new Session();
session.connect();

/** Scripts of the product; those of packages would make every answer ten times as large. */
const ofProduct = ({ url }: { readonly url: string }) => url.startsWith('webpack://');

process.on('message', ({ id, method, params }: Question) => {
  session.post(method, params, (error, answer?: { readonly result?: unknown }) => {
    const scripts = answer?.result;
    const result = Array.isArray(scripts) ? { result: scripts.filter(ofProduct) } : answer;
    process.send?.({ id, error: error?.message, result });
  });
});
