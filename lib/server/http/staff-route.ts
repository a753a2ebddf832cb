import 'server-only';
import type { Session } from '../../domain/ports/staff-store';
import { currentSession, type SessionDeps } from '../auth/session';
import { problem } from './answer';
import { areIds, createPublicRoute, type Deps, type Handler, type RouteDeps } from './route';

export type StaffRequest<Params> = {
  readonly request: Request;
  readonly params: Params;
  readonly session: Session;
};

/** A route for signed-in staff: 401 before anything is read. */
export const createStaffRoute =
  (deps: Deps<RouteDeps & { readonly sessions: SessionDeps }>) =>
  <Params>(handle: (input: StaffRequest<Params>) => Promise<Response>): Handler<Params> =>
    createPublicRoute(deps)<Params>(async (request, params) => {
      const session = await currentSession(deps().sessions);
      if (!session) return problem('signed_out');
      return areIds(params) ? handle({ request, params, session }) : problem('not_found');
    });
