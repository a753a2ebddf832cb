import 'server-only';
import type { Caller } from '../../domain/ports/staff-store';
import type { KeyAction } from '../../domain/staff/api-key';
import { can } from '../../domain/staff/staff';
import { authenticateKey, type KeyDeps } from '../../keys/api-keys';
import { problem } from './answer';
import { areIds, type Deps, guarded, type Handler, type RouteDeps } from './route';

type AuthDeps = Pick<KeyDeps, 'keys' | 'secrets'>;

export type SystemRequest<Params> = {
  readonly request: Request;
  readonly params: Params;
  readonly caller: Caller;
};

/** A route for other systems of the shop, which show a key: 401 and 403 before anything is read. No cookie counts. */
export const createSystemRoute =
  (deps: Deps<RouteDeps & { readonly keys: AuthDeps }>) =>
  <Params>(action: KeyAction, handle: (input: SystemRequest<Params>) => Promise<Response>): Handler<Params> =>
    guarded<Params>(deps, async (request, params) => {
      const caller = await callerOf(deps().keys, request);
      if (!caller) return problem('key_unknown');
      if (!can(caller.staff, action)) return problem('key_not_allowed');
      return areIds(params) ? handle({ request, params, caller }) : problem('not_found');
    });

/** Which other system sends this request; read from the database each time, so a revoked key is out at once. */
async function callerOf(keys: AuthDeps, request: Request): Promise<Caller | null> {
  const [, secret] = /^Bearer +([\w.~+/-]{1,200}=*)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return secret === undefined ? null : authenticateKey(keys, secret);
}
