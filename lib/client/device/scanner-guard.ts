import { deviceStorage } from './device-storage';
import { followKey, type KeyRun, type ScannerKeys } from './key-run';

const STORAGE_KEY = 'qtill.scanner';

let scanner: ScannerKeys | undefined;
let run: KeyRun | null = null;

const listeners = new Set<(run: number) => void>();

/** Which keys the shop's scanner types before and after each code; null: none, or none known. */
export function scannerKeys(): ScannerKeys {
  // A line end is no key.
  const [prefix, suffix] = deviceStorage.read(STORAGE_KEY)?.split('\n') ?? [];
  return (scanner ??= { prefix: prefix || null, suffix: suffix || null });
}

export function setScannerKeys(next: ScannerKeys): void {
  deviceStorage.write(STORAGE_KEY, `${next.prefix ?? ''}\n${next.suffix ?? ''}`);
  scanner = next;
}

/** The number of the run that the newest physical key belongs to. */
export const currentRun = (): number => run?.number ?? 0;

/** Told when a machine turns out to type, and in which run it began: its first keys may have been taken for a person's. */
export function onMachine(listener: (run: number) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keeps what a barcode scanner types from becoming an amount or from pressing a button: such a code ends with Enter. Only
 * a text may be scanned into its field. Paste, dictation and password managers type no keys.
 */
export function guardFromScanners(): () => void {
  window.addEventListener('keydown', guard, true);
  return () => window.removeEventListener('keydown', guard, true);
}

function guard(event: KeyboardEvent): void {
  const keys = scannerKeys();
  if (!isCounted(event, keys)) return;
  const before = run;
  run = followKey(before, { key: event.key, at: event.timeStamp }, keys);
  if (!run.isMachine) return;
  if (run.count === 1 || !before?.isMachine) for (const listener of listeners) listener(run.from);
  if (isForText(event.target) && event.key !== 'Enter') return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What types or confirms. A key that is held down, or that an input method works on, says nothing about who types. */
const isCounted = (
  { key, repeat, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent,
  keys: ScannerKeys,
) =>
  !(repeat || isComposing || ctrlKey || metaKey || altKey) &&
  (key.length === 1 || key === 'Enter' || key === keys.prefix || key === keys.suffix);

const TEXT_TYPES = ['text', 'search', 'email', 'tel', 'url', 'password'];

/** A field with an amount is marked, and takes none from a machine. */
const isForText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type) && !target.dataset.amount);
