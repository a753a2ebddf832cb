/** Lets what is about to happen wait, so that somebody else can choose what comes first. */
export type Turns = {
  /** Resolves when its turn has come. Null: nobody chooses, and everything goes on at once. */
  next: ((what: string) => Promise<void>) | null;
};
