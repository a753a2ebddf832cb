import type { Role, Staff } from './staff';

/** What not everybody may do. */
export type GatedAction = 'exceptions.see' | 'exceptions.resolve' | 'history.see' | 'refunds.make';

const ALLOWED: Record<Role, readonly GatedAction[]> = {
  cashier: [],
  driver: [],
  manager: ['exceptions.see', 'exceptions.resolve', 'history.see', 'refunds.make'],
};

/** The one answer to "may this person do that?", for the server that refuses and the screens that do not offer. */
export const may = ({ role }: Pick<Staff, 'role'>, action: GatedAction): boolean =>
  ALLOWED[role].includes(action);
