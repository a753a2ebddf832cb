import type { Currency } from './currency';
import type { BranchId } from './ids';

/** A shop's place of business: its name on our screens and the one currency of its keypad. */
export type Branch = { readonly id: BranchId; readonly name: string; readonly currency: Currency };
