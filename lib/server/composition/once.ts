import 'server-only';

// The framework compiles instrumentation and routes as separate bundles: a module-level
// constant would exist once in each, and with it the connection pools.
const shared: typeof globalThis & { qtill?: Map<string, unknown> } = globalThis;

/**
 * An object that exists once in the process, made on first use. `name` identifies it across bundles and is used once in
 * this folder.
 */
export const once =
  <Value>(name: string, make: () => Value): (() => Value) =>
  () => {
    const made = (shared.qtill ??= new Map<string, unknown>());
    if (!made.has(name)) made.set(name, make());
    // Only this function writes the entry of that name.
    return made.get(name) as Value;
  };
