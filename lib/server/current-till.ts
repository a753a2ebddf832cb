import 'server-only';
import type { TillDto } from '../api/till-dto';
import { refundAloneMinor } from '../domain/refund-alone';
import { container } from './container';
import { currentSession } from './current-session';

/** What the till's screens need to know about themselves; null when nobody is signed in. */
export async function currentTill(): Promise<TillDto | null> {
  const session = await currentSession();
  if (!session) return null;
  const { staff, branch } = session;
  return {
    staff: { id: staff.id, name: staff.name, role: staff.role },
    shop: branch.name,
    currency: branch.currency,
    refundAloneMinor: refundAloneMinor(staff, branch, branch.currency),
    gatewayEnv: container().env.GATEWAY_ENV,
  };
}
