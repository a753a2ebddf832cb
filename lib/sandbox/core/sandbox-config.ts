export interface SandboxConfig {
  /** Origin of the pay pages as the payer's phone sees it, without a slash at the end. */
  readonly payBaseUrl: string;
  /** Without credentials any non-empty pair is accepted. */
  readonly credentials?: { readonly key: string; readonly secret: string };
  readonly pid?: number;
}
