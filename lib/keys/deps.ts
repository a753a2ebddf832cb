import type { Clock } from '../domain/ports/clock';
import type { KeyStore } from '../domain/ports/key-store';
import type { Random } from '../domain/ports/random';

/** `newToken`: 256 random bits as text. `hashToken`: fast, since there is nothing to guess. */
export type Deps = {
  readonly keys: KeyStore;
  readonly secrets: { newToken(): string; hashToken(token: string): string };
  readonly random: Random;
  readonly clock: Clock;
};
