import type { CheckoutDocument, CheckoutDocuments } from './checkout-documents';

/** What a stream of Firestore's `Listen` is told, as far as a listener to single documents needs it. */
export type Said =
  | { readonly kind: 'added' | 'removed'; readonly targetId: number }
  /** A target that cannot be: `reason` is for the client's log. */
  | { readonly kind: 'refused'; readonly targetId: number; readonly reason: string }
  | { readonly kind: 'document'; readonly document: CheckoutDocument; readonly targetIds: readonly number[] }
  /** All that these targets hold was told. */
  | { readonly kind: 'current'; readonly targetIds: readonly number[] }
  /** What was told so far is one state: the client shows it now. */
  | { readonly kind: 'consistent' };

export interface Listen {
  /** `names`: the documents of the target; undefined where it asks for something else, such as a query. */
  add(targetId: number, names: readonly string[] | undefined): void;
  remove(targetId: number): void;
  end(): void;
}

/** One stream, with any number of targets at once. As far as anybody knows, only single documents can be read. */
export function createListen(documents: CheckoutDocuments, say: (said: Said) => void): Listen {
  const targets = new Map<number, readonly string[]>();
  const stop = documents.onChange((document) => {
    const targetIds = [...targets].flatMap(([id, names]) => (names.includes(document.name) ? [id] : []));
    if (targetIds.length === 0) return;
    say({ kind: 'document', document, targetIds });
    say({ kind: 'consistent' });
  });
  return {
    add(targetId, names) {
      if (!names || !documents.isOpen())
        return say({ kind: 'refused', targetId, reason: 'Missing or insufficient permissions.' });
      targets.set(targetId, names);
      say({ kind: 'added', targetId });
      for (const name of names) {
        const document = documents.read(name);
        if (document) say({ kind: 'document', document, targetIds: [targetId] });
      }
      say({ kind: 'current', targetIds: [targetId] });
      say({ kind: 'consistent' });
    },
    remove(targetId) {
      targets.delete(targetId);
      say({ kind: 'removed', targetId });
    },
    end: stop,
  };
}
