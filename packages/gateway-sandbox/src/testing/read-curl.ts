export interface CurlLine {
  readonly method: string;
  /** With whatever stood behind the origin. */
  readonly path: string;
  readonly body: string | undefined;
}

/** Understands what the README's lines use of curl, and nothing else. */
export function readCurl(line: string): CurlLine {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match.slice(1).join(''));
  const after = (option: string) => (words.includes(option) ? words[words.indexOf(option) + 1] : undefined);
  const body = after('-d');
  const address = words.find((word) => word.startsWith('$SANDBOX/'));
  if (address === undefined) throw new Error(`There is no address in: ${line}`);
  return { method: after('-X') ?? (body === undefined ? 'GET' : 'POST'), path: address.slice(8), body };
}
