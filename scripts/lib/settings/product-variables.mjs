/** Every name the product reads from its environment. */
export const productVariables = [
  'APP_URL',
  'APP_HOSTS',
  'HOST',
  'PORT',
  'SANDBOX_PORT',
  'SANDBOX_FIRESTORE_PORT',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_PASSWORD_FILE',
  'DATA_DIR',
  'GATEWAY_BRAND',
  'GATEWAY_ENV',
  'GATEWAY_API_KEY',
  'GATEWAY_API_SECRET',
  'GATEWAY_BASE_URL',
  'GATEWAY_PAY_BASE_URL',
  'GATEWAY_CALLS_PER_SECOND',
  'GATEWAY_FIREBASE_CONFIG',
  'TLS_CERT',
  'TLS_KEY',
  'NEXT_DIST_DIR',
];

/**
 * The environment of this process without our settings, and without the PG* ones, which `pg` would mix into the
 * address we give it. Children then see exactly what we pass them.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string | undefined>}
 */
export function withoutProductVariables(env) {
  const isOurs = (/** @type {string} */ name) =>
    productVariables.includes(name) || name === 'NODE_ENV' || /^PG[A-Z]+$/.test(name);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isOurs(name)));
}

/**
 * All our names, empty where nothing is set: Next reads `.env` by itself, and would fill in what is absent.
 * @param {Record<string, string | undefined>} values
 */
export const completeProductVariables = (values) =>
  Object.fromEntries(productVariables.map((name) => [name, values[name] ?? '']));
