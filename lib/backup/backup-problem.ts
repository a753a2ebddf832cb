/** Why a file cannot be restored. `newer`: written by the version of the product it names. */
export type BackupProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not_a_backup' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly product: string };

/** Ends a reader that is in the middle of a file. */
export class BackupFileError extends Error {
  override name = 'BackupFileError';
  constructor(readonly problem: BackupProblem) {
    super(`The backup cannot be read: ${problem.kind}.`);
  }
}
