/** Who is asking, which only the socket knows. */
export interface Caller {
  /** On this machine. Only such callers reach the control API and the dashboard. */
  readonly isLocal: boolean;
}
