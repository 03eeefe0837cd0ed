/** What a step of `npm test` found. One that is not made of tests counts as one. */
export type StepResult = { passed: number; failed: number };
export type Step = { name: string; run(): Promise<StepResult> };

export const oneIf = (ok: boolean): StepResult => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
