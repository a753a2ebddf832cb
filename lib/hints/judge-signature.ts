import type { SignatureVerdict } from '../domain/ports/hint-store';
import type { HintSecrets } from './deps';

/** Nowhere documented; both brands' names were guessed by integrators, and one of them sends both. */
const HEADERS = ['x-paymennt-signature', 'x-pointcheckout-signature'] as const;

export type Message = {
  readonly bytes: Uint8Array;
  readonly headers: Pick<Headers, 'get'>;
};

/** `keys`: of every address that is heard; null where the gateway has not told its key yet. */
export function judgeSignature(
  secrets: HintSecrets,
  { bytes, headers }: Message,
  keys: readonly (string | null)[],
): SignatureVerdict {
  const signatures = HEADERS.flatMap((name) => headers.get(name) ?? []);
  const known = keys.filter((key) => key !== null);
  const fits = signatures.map((signature) =>
    known.map((key) => secrets.isSignature(signature, { bytes, key })),
  );
  if (fits.flat().includes(true)) return 'valid';
  // With a key unknown, nobody can say that the signature is not of that one.
  return signatures.length === 0 || known.length < keys.length ? 'none' : 'invalid';
}
