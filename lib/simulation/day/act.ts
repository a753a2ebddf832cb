import type { Scene } from './scene';

/** `path`: the checkout and what happens to it. Null: it cannot, as things stand. */
export const act = ({ world }: Scene, path: string, input: object = {}): Promise<object | null> =>
  world.gateway.control<object>(`checkouts/${path}`, input);
