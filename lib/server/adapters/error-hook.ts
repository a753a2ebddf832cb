import 'server-only';
import type { Log } from '../../domain/ports/runtime';

/** How long the framework may take to say which request an error belongs to. */
const CLAIM_MS = 100;

type FailedRequest = {
  readonly method: string;
  /** A pattern, such as `/pay/[token]`. */ readonly route: string;
};

/**
 * Where the framework's own errors go, those of pages above all: it would print them whole, with the statement and its
 * parameters, and the address that was asked for. Each is logged once.
 */
export function createErrorHook(log: Pick<Log, 'error'>) {
  const logged = new WeakSet<Error>();

  function logOnce(error: unknown, fields: Partial<FailedRequest>, message: string): void {
    if (error instanceof Error) {
      if (logged.has(error)) return;
      logged.add(error);
    }
    log.error({ err: error, ...fields }, message);
  }

  return {
    /** Stands in for `console.error`. */
    print(...parts: readonly unknown[]): void {
      const error = parts.find((part) => part instanceof Error);
      if (!error) log.error({ text: maskAddresses(parts.map(String).join(' ')) }, 'an error was printed');
      else setTimeout(() => logOnce(error, {}, 'an error was printed'), CLAIM_MS).unref();
    },
    onRequestError: (error: unknown, request: FailedRequest) => logOnce(error, request, 'request failed'),
  };
}

const MOST_TEXT = 500;

/** Paths and addresses may hold secrets, so that only their first part is kept. */
const maskAddresses = (text: string): string =>
  text.replace(/(\/[\w-]+)\/[^\s'"]+/g, '$1/…').slice(0, MOST_TEXT);
