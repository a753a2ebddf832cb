import 'server-only';
import { problem } from './answer';
import type { Handler } from './route';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

type Method = (typeof METHODS)[number];

type Routes<Params> = Readonly<Record<Method | 'OPTIONS', Handler<Params>>>;

/**
 * All methods of one address for other systems: any but the given ones is answered with 405 and the names of those,
 * which the framework leaves out. It answers HEAD by GET.
 */
export function methods<Params>(handlers: Partial<Record<Method, Handler<Params>>>): Routes<Params> {
  const given = METHODS.filter((method) => handlers[method]);
  const allow = [
    ...given.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
    'OPTIONS',
  ].join(', ');
  const refuse: Handler<Params> = () => Promise.resolve(allowing(problem('method_not_allowed'), allow));
  const options: Handler<Params> = () =>
    Promise.resolve(allowing(new Response(null, { status: 204 }), allow));
  return {
    GET: handlers.GET ?? refuse,
    POST: handlers.POST ?? refuse,
    PUT: handlers.PUT ?? refuse,
    PATCH: handlers.PATCH ?? refuse,
    DELETE: handlers.DELETE ?? refuse,
    OPTIONS: options,
  };
}

function allowing(response: Response, allow: string): Response {
  response.headers.set('Allow', allow);
  return response;
}
