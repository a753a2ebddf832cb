import type { IncomingMessage } from 'node:http';
import type { Result } from '../values/result';

const maxBodyBytes = 1_048_576;

export async function readRequest(message: IncomingMessage): Promise<Result<Request, 400 | 413>> {
  const body = await readBody(message);
  if (body === undefined) return { ok: false, error: 413 };
  try {
    const { method = 'GET', url = '/' } = message;
    const hasBody = body !== '' && method !== 'GET' && method !== 'HEAD';
    const request = new Request(new URL(`http://sandbox${url}`), {
      method,
      headers: new Headers(headersOf(message)),
      ...(hasBody && { body }),
    });
    return { ok: true, value: request };
  } catch {
    return { ok: false, error: 400 };
  }
}

async function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: false })) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString();
}

function headersOf({ rawHeaders }: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    pairs.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return pairs;
}
