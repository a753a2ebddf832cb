import 'server-only';

/** People of the sandbox only; their PINs are printed at start, and no real gateway ever knows them. */
export const DEMO_STAFF = [
  { id: 'stf_demo_counter', name: 'Counter', role: 'cashier', pin: '271828' },
  { id: 'stf_demo_driver', name: 'Driver', role: 'driver', pin: '141421' },
  { id: 'stf_demo_manager', name: 'Manager', role: 'manager', pin: '314159' },
] as const;
