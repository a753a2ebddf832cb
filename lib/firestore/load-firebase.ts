import type { Firebase, FirebaseConfig } from './firestore-source';

/** Loads Google's packages only when Firestore is configured, and opens each project once. */
export async function loadFirebase({ emulator, authDomain, ...config }: FirebaseConfig): Promise<Firebase> {
  const [{ deleteApp, initializeApp }, { doc, initializeFirestore, onSnapshot, setLogLevel }] =
    await Promise.all([import('@firebase/app'), import('@firebase/firestore')]);
  // Its own logger would write a line at every attempt to connect.
  setLogLevel('silent');
  const projects = new Map<string, ReturnType<typeof initializeFirestore>>();
  const projectOf = (database: string) => {
    const known = projects.get(database);
    if (known) return known;
    const options = { ...config, projectId: database, ...(authDomain && { authDomain }) };
    const app = initializeApp(options, `qtill-${database}`);
    const opened = initializeFirestore(app, emulator === undefined ? {} : { host: emulator, ssl: false });
    projects.set(database, opened);
    return opened;
  };
  return {
    watch: ({ database, collection, document }, listener) =>
      onSnapshot(doc(projectOf(database), collection, document), listener),
    async close() {
      await Promise.all([...projects.values()].map(({ app }) => deleteApp(app)));
      projects.clear();
    },
  };
}
