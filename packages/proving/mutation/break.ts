/** A change of one file. */
export type Change = {
  /** From the root of the checkout. */
  readonly file: string;
  /** Occurs in the file exactly once. */
  readonly from: string;
  readonly to: string;
};

type TestPlace = {
  readonly project: 'unit' | 'integration' | 'launcher' | 'e2e';
  /** How the paths of the test files begin. */
  readonly files: string;
  /** A pattern for the names of the tests. */
  readonly name?: string;
};

/** One deliberate fault, small enough that somebody could make it by mistake, and the tests that have to notice it. */
export type Break = Change &
  TestPlace & {
    readonly id: string;
    /** In one line. */
    readonly what: string;
    /** It loses, invents, doubles or misattributes money: the simulation has to find it too, */
    readonly isMoney?: boolean;
    /** alone, unless these nets behind it hold: then without them, on a day that is good without them alone, */
    readonly behind?: readonly Change[];
    /** or not at all, for this reason. */
    readonly unseen?: string;
  };

const at = (project: TestPlace['project'], files: string, name?: string): TestPlace => ({
  project,
  files,
  ...(name !== undefined && { name }),
});

export const unit = (files: string, name?: string) => at('unit', files, name);
export const integration = (files: string, name?: string) => at('integration', files, name);
export const launcher = (files: string, name?: string) => at('launcher', `scripts/tests/${files}`, name);
export const story = (files: string, name?: string) => at('e2e', `e2e/stories/${files}`, name);
