/** What the gateway's owner gives to whoever may listen: the web configuration of the project. */
export type FirebaseConfig = {
  readonly apiKey: string;
  readonly appId: string;
  readonly projectId: string;
  readonly authDomain?: string | undefined;
};

export type DocumentListener = {
  next(snapshot: { readonly metadata: { readonly fromCache: boolean } }): void;
  /** The listening is over. `code`: one of Firestore's. */
  error(error: { readonly code: string }): void;
};

/** What is used of Google's packages, and where tests put a fake. */
export type Firebase = {
  /** Calls back at once with what is known, then at every change, until the returned function is called. */
  watch(
    document: { readonly database: string; readonly collection: string; readonly document: string },
    listener: DocumentListener,
  ): () => void;
  close(): Promise<void>;
};
