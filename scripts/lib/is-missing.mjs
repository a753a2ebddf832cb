/**
 * Tells "there is no such file" from errors that matter.
 * @param {NodeJS.ErrnoException} error
 */
export const isMissing = (error) => error.code === 'ENOENT' || error.code === 'ENOTDIR';

/**
 * A folder that belongs to someone else, or cannot be written at all.
 * @param {NodeJS.ErrnoException} error
 */
export const isReadOnly = (error) => ['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '');
