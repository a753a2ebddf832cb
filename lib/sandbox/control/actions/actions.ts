import type { Action } from './action';
import { authorize } from './authorize';
import { cancel } from './cancel';
import { capture } from './capture';
import { chargeback } from './chargeback';
import { confirm } from './confirm';
import { decline } from './decline';
import { expire } from './expire';
import { pay } from './pay';
import { refund } from './refund';

/** By the word that stands at the end of their path. */
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
