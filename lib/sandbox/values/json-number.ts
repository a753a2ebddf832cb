/** A number that is written digit for digit, because a binary float could not carry it. */
export class JsonNumber {
  constructor(readonly token: string) {}
}
