import { Session } from 'node:inspector';

/** Loaded into the app before anything else: lets the process that started it ask V8 which functions ran. */

type Question = { readonly id: number; readonly method: string; readonly params: object };

const session = new Session();
session.connect();

process.on('message', ({ id, method, params }: Question) => {
  session.post(method, params, (error, result) => process.send?.({ id, error: error?.message, result }));
});
