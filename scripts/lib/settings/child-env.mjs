import { completeProductVariables, withoutProductVariables } from './product-variables.mjs';

/**
 * What the app is told; the step that prepares its database hears of the owner too.
 * @param {import('./read-settings.mjs').Settings} settings
 * @param {{ databaseUrl: string, passwordFile?: string, keys: [string, string], dev?: boolean }} found
 * @returns {Record<string, string | undefined>}
 */
export function appEnv(settings, { databaseUrl, passwordFile, keys, dev = false }) {
  const { gateway } = settings;
  const ours = completeProductVariables({
    APP_URL: settings.appUrl,
    APP_HOSTS: settings.appHosts,
    HOST: settings.host,
    PORT: String(settings.port),
    SANDBOX_PORT: String(settings.sandboxPort),
    SANDBOX_FIRESTORE_PORT: String(settings.firestorePort),
    DATABASE_URL: databaseUrl,
    DATABASE_PASSWORD_FILE: passwordFile,
    DATA_DIR: settings.dataDir,
    GATEWAY_BRAND: gateway.brand,
    GATEWAY_ENV: gateway.env,
    GATEWAY_API_KEY: keys[0],
    GATEWAY_API_SECRET: keys[1],
    GATEWAY_BASE_URL: gateway.baseUrl,
    GATEWAY_PAY_BASE_URL: gateway.payBaseUrl,
    GATEWAY_CALLS_PER_SECOND: settings.callsPerSecond,
    GATEWAY_FIREBASE_CONFIG: settings.firebaseConfig,
    TLS_CERT: settings.tls?.cert,
    TLS_KEY: settings.tls?.key,
    NEXT_DIST_DIR: settings.distDir,
  });
  return {
    ...withoutProductVariables(process.env),
    ...ours,
    QTILL_SCHEME: settings.scheme,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * What the sandbox is told: never the database.
 * @param {import('./read-settings.mjs').Settings} settings
 * @param {[string, string]} keys
 * @returns {Record<string, string | undefined>}
 */
export function sandboxEnv(settings, keys) {
  return {
    ...withoutProductVariables(process.env),
    HOST: settings.host,
    SANDBOX_PORT: String(settings.sandboxPort),
    SANDBOX_FIRESTORE_PORT: String(settings.firestorePort),
    DATA_DIR: settings.dataDir,
    GATEWAY_BRAND: settings.gateway.brand,
    GATEWAY_API_KEY: keys[0],
    GATEWAY_API_SECRET: keys[1],
    GATEWAY_PAY_BASE_URL: settings.gateway.payBaseUrl,
    NODE_ENV: 'production',
  };
}
