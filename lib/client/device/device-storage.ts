function storageIn(area: () => Storage) {
  // Private windows and full disks throw on access; then the till remembers until it is reloaded.
  const memory = new Map<string, string>();
  return {
    read(key: string): string | null {
      try {
        return area().getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    keys(): string[] {
      try {
        return Object.keys(area());
      } catch {
        return [];
      }
    },
    write(key: string, value: string): void {
      memory.set(key, value);
      try {
        area().setItem(key, value);
      } catch {
        // Remembered in memory above.
      }
    },
    remove(key: string): void {
      memory.delete(key);
      try {
        area().removeItem(key);
      } catch {
        // Never was in there.
      }
    },
  };
}

/** What this device keeps, for every window on it. */
export const deviceStorage = storageIn(() => localStorage);

/** What one window keeps through reloads. */
export const windowStorage = storageIn(() => sessionStorage);

/** 160 random bits. Not `crypto.randomUUID`, which does not exist on a till served over plain http. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
