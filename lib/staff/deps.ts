import type { Clock } from '../domain/ports/runtime';
import type { StaffStore } from '../domain/ports/staff-store';

/** Compares and hashes PINs slowly (argon2id), and tokens quickly (SHA-256 of 256 random bits). */
export type Secrets = {
  verifyPin(hash: string, pin: string): Promise<boolean>;
  hashPin(pin: string): Promise<string>;
  /** Six random digits. */
  newPin(): string;
  newToken(): string;
  hashToken(token: string): string;
};

export type StaffDeps = { readonly staff: StaffStore; readonly secrets: Secrets; readonly clock: Clock };
