/** What fails because the break itself is no program says nothing about the rule. */
export const isNoProgram = (message) => /ReferenceError|SyntaxError|Transform failed/.test(message);
