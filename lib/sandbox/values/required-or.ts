interface Issue {
  readonly input?: unknown;
}

/** An absent value is told from a wrong one. */
export function requiredOr(wrong: string) {
  return { error: (issue: Issue) => (issue.input === undefined ? 'is required' : wrong) };
}
