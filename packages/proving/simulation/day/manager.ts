import { RESOLUTIONS } from '@/lib/domain/checkout/exception';
import { asBranchId, asStaffId } from '@/lib/domain/core/ids';
import { resolveException } from '@/lib/exceptions/exceptions';
import { BRANCH, MANAGER } from '../world/database/store';
import type { Trouble } from './trouble';
import type { Money } from '@/lib/domain/money/money';
import { SECOND } from '@/lib/domain/core/durations';

const staff = { id: asStaffId(MANAGER), role: 'manager', branchId: asBranchId(BRANCH.id) } as const;

/** A manager lists the open exceptions and resolves one of them; others may do the same at that moment. */
export const manager: Trouble = async ({ anyProcess, chance, sleep }, count) => {
  const process = anyProcess();
  if (!process) return;
  const { exceptions } = process;
  const patience = sleep(10 * SECOND).then(() => null);
  const open = await Promise.race([exceptions.list(staff.branchId, { isOpen: true, limit: 20 }), patience]);
  if (!open || open.length === 0) return;
  const { id, kind, saleHas } = chance.pick(open);
  await sleep(chance.between(0, 5) * SECOND);
  const decision = { id, staff, resolution: chance.pick(RESOLUTIONS[kind]), ...onTop(saleHas) };
  const outcome = await Promise.race([resolveException({ store: exceptions }, decision), sleep(10 * SECOND)]);
  if (outcome?.ok) count(`manager: ${decision.resolution}`);
};

/** As the list told it: where the sale has other money by then, the decision is refused. */
const onTop = (saleHas: Money | null) =>
  saleHas ? { note: 'On top of what it has', onTopOfMinor: saleHas.minor } : { note: null };
