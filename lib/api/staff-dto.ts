import type { Role } from '../domain/staff';

/** A person on the sign-in screen. */
export type StaffDto = { id: string; name: string; role: Role };
