/** The environment of this process, for children that inherit it. Nothing else here reads it. */
export const inheritedEnv: NodeJS.ProcessEnv = process.env;
