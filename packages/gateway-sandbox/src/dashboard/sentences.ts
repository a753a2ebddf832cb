/** The result of an action as query parameters: its name and, for a refusal, the reason. */
export interface Outcome {
  readonly said: string;
  readonly because?: string;
}

interface Sentence {
  readonly tone: 'good' | 'bad';
  readonly words: string;
}

const sentences: ReadonlyMap<string, Sentence> = new Map([
  ['done', { tone: 'good', words: 'Done.' }],
  ['time-moved', { tone: 'good', words: 'The sandbox clock has moved on.' }],
  ['modes-changed', { tone: 'good', words: 'The gateway behaves like this from now on.' }],
  ['faults-removed', { tone: 'good', words: 'All faults are removed.' }],
  ['bad-settings', { tone: 'bad', words: 'Nothing was changed: one of the settings is not possible.' }],
  ['checkout-not-found', { tone: 'bad', words: 'Nothing was done: there is no such checkout.' }],
  ['unknown', { tone: 'bad', words: 'Nothing was done: the dashboard has no such button.' }],
]);

const longestReason = 300;

export function sentenceFor(query: URLSearchParams): Sentence | undefined {
  const said = query.get('said') ?? '';
  if (said !== 'refused') return sentences.get(said);
  const because = (query.get('because') ?? '').slice(0, longestReason);
  return { tone: 'bad', words: `Nothing was done. ${because}` };
}
