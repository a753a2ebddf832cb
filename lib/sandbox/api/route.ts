import type { Operation } from './operation';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly run: Operation;
}

/** `template` is a path as the gateway documents it, with {id} where an id stands. A slash may follow it. */
export function route(method: Route['method'], template: string, run: Operation): Route {
  return { method, path: new RegExp(`^${template.replace('{id}', '([^/]+)')}/?$`), run };
}
