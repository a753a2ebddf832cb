/** The book cannot be written any more. Whoever goes on would answer from facts that a crash forgets. */
export class BrokenBook extends Error {
  constructor(cause: unknown) {
    super('The sandbox book cannot be written.', { cause });
    this.name = 'BrokenBook';
  }
}
