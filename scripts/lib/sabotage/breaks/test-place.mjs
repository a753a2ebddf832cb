/** Where a break should be noticed: files by the beginning of their path, tests by a part of their name. */
export const unit = (files, name) => ({ project: 'unit', files, name });
export const integration = (files, name) => ({ project: 'integration', files, name });
export const launcher = (files, name) => ({ project: 'launcher', files: `scripts/tests/${files}`, name });
export const story = (files, name) => ({ project: 'e2e', files: `e2e/stories/${files}`, name });
