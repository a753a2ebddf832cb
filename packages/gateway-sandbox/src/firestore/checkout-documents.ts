import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import { reportedStatus } from '../webhook/webhook-body';

/** Where the merchant API says that a checkout's document is. Its last part is the checkout's key. */
export const place = { database: 'pc-test-734bc', collection: 'checkouts' } as const;

export interface CheckoutDocument {
  /** The whole path, as Firestore writes it. */
  readonly name: string;
  /** What it holds is an assumption: the gateway's documents say only that it changes with its checkout. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface CheckoutDocuments {
  /** Whether the project's rules let anybody read. */
  isOpen(): boolean;
  /** Undefined: nobody can read such a document. */
  read(name: string): CheckoutDocument | undefined;
  /** Calls back at every change of any document, until the returned function is called. */
  onChange(listener: (document: CheckoutDocument) => void): () => void;
}

const folder = `projects/${place.database}/databases/(default)/documents/${place.collection}/`;

export function checkoutDocuments(world: World): CheckoutDocuments {
  const mode = () => world.state.modes.firestore;
  return {
    isOpen: () => mode() !== 'denied',
    read(name) {
      const key = name.startsWith(folder) ? name.slice(folder.length) : '';
      const checkout = world.state.checkouts.get(world.state.idByKey.get(key) ?? '');
      return checkout && documentOf(checkout);
    },
    onChange(listener) {
      const heard = (checkout: Checkout) => {
        if (mode() === 'served') listener(documentOf(checkout));
      };
      world.watchers.add(heard);
      return () => world.watchers.delete(heard);
    },
  };
}

function documentOf(checkout: Checkout): CheckoutDocument {
  const { id, displayId, checkoutKey } = checkout;
  return { name: folder + checkoutKey, fields: { id, displayId, status: reportedStatus(checkout) } };
}
