/** The one card terminal that the sandbox has in use. */
export const TERMINAL_ID = '1784518075805649425';
