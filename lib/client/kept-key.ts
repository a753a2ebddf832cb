import { deviceStorage } from './device-storage';
import { randomKey } from './random-key';

/**
 * The key of a request that moves money, kept on the device before it is sent: whoever asks for the same again, also
 * after a reload and without knowing what became of it, sends the same tap. Another wish is another tap.
 */
export function keptKey(place: string, wish: unknown): string {
  const text = JSON.stringify(wish);
  // A line end is in no wish: JSON writes it with a backslash.
  const [key, kept] = deviceStorage.read(place)?.split('\n') ?? [];
  if (key && kept === text) return key;
  const fresh = randomKey();
  deviceStorage.write(place, `${fresh}\n${text}`);
  return fresh;
}

/** Its outcome is known here: to ask for the same again is another wish. */
export const forgetKey = (place: string): void => deviceStorage.remove(place);
