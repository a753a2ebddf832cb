/** How the socket spoils an answer. Without one it sends the response as it is. */
export type WireFault =
  | { readonly kind: 'delay'; readonly ms: number }
  /** No byte is ever sent; the connection is cut after `ms`. */
  | { readonly kind: 'hang'; readonly ms: number }
  /** No byte is ever sent; the connection is cut at once. */
  | { readonly kind: 'reset' }
  /** Headers and half of the body, then the connection is cut. */
  | { readonly kind: 'truncate' }
  | { readonly kind: 'drip'; readonly msPerByte: number }
  /** So many bytes of white space before the body. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** A whole answer that promises to keep the connection, which is cut when it is used again. */
  | { readonly kind: 'close-idle' };

export interface Reply {
  readonly response: Response;
  readonly wire?: WireFault | undefined;
}
