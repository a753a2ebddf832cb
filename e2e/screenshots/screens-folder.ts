import { join } from 'node:path';

export const screensFolder = join(import.meta.dirname, '../../docs/screens');
