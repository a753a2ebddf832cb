import type { Firebase, FirebaseConfig } from './firestore-source';

/** Loads Google's packages only when Firestore is configured, and opens each project once. */
export async function loadFirebase(config: FirebaseConfig): Promise<Firebase> {
  const [{ deleteApp, initializeApp }, { doc, getFirestore, onSnapshot, setLogLevel }] = await Promise.all([
    import('@firebase/app'),
    import('@firebase/firestore'),
  ]);
  // Its own logger would write a line at every attempt to connect.
  setLogLevel('silent');
  const apps = new Map<string, ReturnType<typeof initializeApp>>();
  const appOf = (database: string) => {
    const { authDomain, ...rest } = config;
    const options = { ...rest, projectId: database, ...(authDomain && { authDomain }) };
    const app = apps.get(database) ?? initializeApp(options, `qtill-${database}`);
    apps.set(database, app);
    return app;
  };
  return {
    watch: ({ database, collection, document }, listener) =>
      onSnapshot(doc(getFirestore(appOf(database)), collection, document), listener),
    async close() {
      await Promise.all([...apps.values()].map(deleteApp));
      apps.clear();
    },
  };
}
