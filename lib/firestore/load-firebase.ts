import type { Firebase, FirebaseConfig } from './firestore-source';

/** Loads Google's packages, which a shop without Firestore never does, and opens each project once. */
export async function loadFirebase(config: FirebaseConfig): Promise<Firebase> {
  const [{ deleteApp, initializeApp }, { doc, getFirestore, onSnapshot, setLogLevel }] = await Promise.all([
    import('@firebase/app'),
    import('@firebase/firestore'),
  ]);
  // It would write to our log in words of its own, again at every try to connect.
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
