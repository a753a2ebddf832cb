import { asRequestId, asStaffId, type RequestId, type StaffId } from './ids';

const ACTOR = 'stf_';

/** 128 random bits, and 50 characters at most with the system behind them. */
const SHAPE = /^qt-[0-9a-z]{26}(?:-([0-9a-z_]{1,20}))?$/;

/**
 * The id of one create, which the gateway keeps: `random` is 128 bits as text. It ends with the system whose order it is,
 * so that a restore can tell two systems apart that use the same number.
 */
export function newRequestId(random: string, system: StaffId | null): RequestId {
  const plain = `qt-${random}`;
  const named = `${plain}-${system?.slice(ACTOR.length)}`;
  return asRequestId(system !== null && SHAPE.test(named) ? named : plain);
}

/** Whether it has the shape of ours, and whose order it was for: null is the shop's own. No proof of either. */
export function readRequestId(id: RequestId): { readonly system: StaffId | null } | null {
  const found = SHAPE.exec(id);
  if (!found) return null;
  const [, system] = found;
  return { system: system === undefined ? null : asStaffId(`${ACTOR}${system}`) };
}
