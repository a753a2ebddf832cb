/** How every request id of ours begins. */
export const OURS = 'qt-';
