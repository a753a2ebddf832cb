import 'server-only';
import { KEY_ACTIONS } from '../../domain/staff/api-key';

/** Of the sandbox only, printed at start; no real gateway ever knows it. */
export const DEMO_KEY = {
  id: 'key_demo',
  staffId: 'stf_demo_shop',
  name: 'Demo shop',
  secret: 'qtill_demo_57721566490153286060651209',
  actions: KEY_ACTIONS,
};

/** People of the sandbox only; their PINs are printed at start, and no real gateway ever knows them. */
export const DEMO_STAFF = [
  { id: 'stf_demo_counter', name: 'Counter', role: 'cashier', pin: '271828' },
  { id: 'stf_demo_driver', name: 'Driver', role: 'driver', pin: '141421' },
  { id: 'stf_demo_manager', name: 'Manager', role: 'manager', pin: '314159' },
] as const;
