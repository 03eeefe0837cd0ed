import type { CodeProblems } from './code-problems';

export const isTypeScript = (name: string): boolean => /\.[cm]?ts$/i.test(name);

/** The same code without its types, each line where it was. Null after what could not be read has been told. */
export async function stripTypes(text: string, problems: CodeProblems): Promise<string | null> {
  // A parser of its own, for those few who bring TypeScript.
  const { transform } = await import('sucrase');
  try {
    return transform(text, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true }).code;
  } catch (thrown) {
    const { message, loc } = thrown as Error & { loc?: { line: number; column: number } };
    const words = message.replace(/ \(\d+:\d+\)$/, '').replace(/^Error transforming [^:]*: /, '');
    const spot = loc ? { line: loc.line, column: loc.column } : null;
    return problems.error(
      'syntax',
      spot,
      `${words.charAt(0).toLowerCase()}${words.slice(1)}. Mend it, then bring it again.`,
    );
  }
}
