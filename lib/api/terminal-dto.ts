/** A card terminal of the payment service. */
export type TerminalDto = { id: string; name: string; place: string | null };

/** `GET /api/terminals`: those in use. */
export type TerminalListDto = { terminals: TerminalDto[] };
