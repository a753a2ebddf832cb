import 'server-only';
import { KEY_ACTIONS } from '../domain/api-key';

/** Of the sandbox only, printed at start; no real gateway ever knows it. */
export const DEMO_KEY = {
  id: 'key_demo',
  staffId: 'stf_demo_shop',
  name: 'Demo shop',
  secret: 'qtill_demo_57721566490153286060651209',
  actions: KEY_ACTIONS,
};
