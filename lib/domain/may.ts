import type { GatedAction } from './gated-action';
import type { Staff } from './staff';

const AT_THE_TILL: readonly GatedAction[] = [
  'links.use',
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
];

/**
 * The one answer to "may they do that?", for the server that refuses and the screens that do not offer. A manager may
 * everything; another system only what its key was made for.
 */
export const may = ({ role, grants = [] }: Pick<Staff, 'role' | 'grants'>, action: GatedAction): boolean =>
  role === 'manager' || (role === 'system' ? grants : AT_THE_TILL).includes(action);
