import { holdEarlyKeys, TYPED_AMOUNT_KEY } from '@/lib/client/device/early-keys';

/** Hears what is pressed while the scripts of the page are still on their way. */
export function EarlyKeysScript() {
  const text = `(${holdEarlyKeys.toString()})(${JSON.stringify(TYPED_AMOUNT_KEY)})`;
  return <script dangerouslySetInnerHTML={{ __html: text }} />;
}
