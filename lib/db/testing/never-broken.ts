import type { OnBroken } from '../core/rows';

/** In a test that stores only what makes sense. */
export const neverBroken: OnBroken = ({ err }) => {
  throw err;
};
