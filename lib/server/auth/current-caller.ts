import 'server-only';
import type { Caller } from '../../domain/ports/staff-store';
import { authenticateKey } from '../../keys/api-keys';
import { container } from '../composition/container';

/** Which other system sends this request; asked of the database each time, so a revoked key is out at once. */
export async function currentCaller(request: Request): Promise<Caller | null> {
  const [, secret] = /^Bearer +([\w.~+/-]{1,200}=*)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return secret === undefined ? null : authenticateKey(container().keys, secret);
}
