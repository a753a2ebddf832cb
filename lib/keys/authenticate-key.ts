import type { Caller } from '../domain/ports/key-store';
import type { Deps } from './deps';

/** Who shows this key; null when it is unknown or was revoked. */
export async function authenticateKey(
  { keys, secrets }: Pick<Deps, 'keys' | 'secrets'>,
  secret: string,
): Promise<Caller | null> {
  return keys.findCaller(secrets.hashToken(secret));
}
