/** Called on each screen of a tour, with its name. */
export type Visit = (screen: string) => Promise<void>;
