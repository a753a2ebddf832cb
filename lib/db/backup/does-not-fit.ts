/** What a backup holds cannot be stored: it was changed, or made from a schema that was. */
export class DoesNotFit extends Error {
  override name = 'DoesNotFit';
}
