import { isWeakPin } from '../domain/weak-pin';
import type { Deps } from './deps';

/** Makes up a PIN that is not among the first guesses. */
export async function givePin({ secrets }: Deps): Promise<{ pin: string; pinHash: string }> {
  let pin = secrets.newPin();
  while (isWeakPin(pin)) pin = secrets.newPin();
  return { pin, pinHash: await secrets.hashPin(pin) };
}
