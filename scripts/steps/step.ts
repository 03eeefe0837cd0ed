/**
 * What a step of `npm test` found. One that is not made of tests counts as one.
 * @property broken Names of what failed, for the last lines of a long output, which are often all that is kept of it.
 */
export type StepResult = { passed: number; failed: number; broken?: string[] };
export type Step = { name: string; run(): Promise<StepResult> };

export const oneIf = (ok: boolean): StepResult => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
