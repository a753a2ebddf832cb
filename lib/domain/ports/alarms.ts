/** What a manager has to hear of and no sale shows. Each kind has its sentence in the catalogues. */
export const ALARM_KINDS = [
  /** The event log does not add up. */
  'event_log_broken',
  /** The check of its newest events could not run; the check of the whole log could not. */
  'event_log_unchecked',
  'whole_event_log_unchecked',
] as const;

export type AlarmKind = (typeof ALARM_KINDS)[number];

/** `detail` names what it is about, for whoever looks after the machine. Never secrets, phones or e-mail addresses. */
export type Alarm = {
  readonly kind: AlarmKind;
  /** Milliseconds since the epoch. */
  readonly raisedAt: number;
  readonly detail: string;
};

/** Raised once, however often it is found, until it is cleared: by whichever process, and over its restarts. */
export type Alarms = {
  /** True: it was not raised before. */
  raise(kind: AlarmKind, detail: string): Promise<boolean>;
  /** True: it was raised until now. */
  clear(kind: AlarmKind): Promise<boolean>;
  /** Oldest first. */
  list(): Promise<readonly Alarm[]>;
};
