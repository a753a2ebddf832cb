import type { Alarm, AlarmKind } from '../../domain/ports/alarms';

/** `raisedAt`: milliseconds since the epoch. `detail`: what to look for in the server's log. */
export type AlarmDto = { kind: AlarmKind; raisedAt: number; detail: string };

/** `GET /api/alarms`, oldest first. */
export type AlarmListDto = { alarms: AlarmDto[] };

export const toAlarmListDto = (alarms: readonly Alarm[]): AlarmListDto => ({
  alarms: alarms.map(({ kind, raisedAt, detail }) => ({ kind, raisedAt, detail })),
});
