import type { World } from './world';

/** Six characters that people can tell each other. */
export function newDisplayId({ random }: World): string {
  return Array.from(random(6), (byte) => (byte % 36).toString(36).toUpperCase()).join('');
}
