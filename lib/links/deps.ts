import type { Deps as CheckoutDeps } from '../checkout/deps';
import type { LinkStore } from '../domain/ports/link-store';

/** A link opens and cancels checkouts by their own use cases. */
export type Deps = { readonly links: LinkStore; readonly checkout: CheckoutDeps };
