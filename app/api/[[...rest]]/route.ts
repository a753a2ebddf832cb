import { problem } from '@/lib/server/http/answer';

/** An address that is none of ours: programs get a problem, not a page for people. */
const missing = () => problem('not_found');

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
