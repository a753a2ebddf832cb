import type { Action } from './action';
import { decline } from './decline';
import { pay } from './pay';
import { authorize, cancel, capture, chargeback, confirm, expire } from './without-input';
import { refund } from './refund';

/** By the last segment of their path. */
export const actions = {
  pay,
  decline,
  authorize,
  confirm,
  capture,
  cancel,
  expire,
  chargeback,
  refund,
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof actions;

export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(actions, name);
}
