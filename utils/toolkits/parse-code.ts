import { type Node, type Program, parse } from 'acorn';
import type { CodeProblems, Spot } from './code-problems';

/** A file of a toolkit may be so long, in characters. */
export const longestFile = 512 * 1024;

/** Reads code without running it. @returns null after its first mistake has been told; there is no second one. */
export function parseCode(text: string, sourceType: 'script' | 'module', problems: CodeProblems): Program | null {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return problems.error(
      'syntax',
      { line: 1, column: 1 },
      'this is a web page, not JavaScript. Bring the file itself.',
    );
  }
  try {
    return parse(text, {
      ecmaVersion: 'latest',
      sourceType,
      locations: true,
      preserveParens: sourceType === 'module',
    });
  } catch (thrown) {
    if (thrown instanceof RangeError) return problems.error('syntax', null, 'it is nested too deeply to be read.');
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const { pos, loc } = thrown as SyntaxError & { pos: number; loc: { line: number; column: number } };
    const spot = { line: loc.line, column: loc.column + 1 };
    return problems.error('syntax', spot, `${sentence(thrown.message, text, pos)}. Mend it, then bring it again.`);
  }
}

function sentence(message: string, text: string, position: number): string {
  const words = message.replace(/ \(\d+:\d+\)$/, '');
  if (!words.startsWith('Unexpected token')) return words.charAt(0).toLowerCase() + words.slice(1);
  const found = /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|\S)/u.exec(text.slice(position, position + 40))?.[0];
  return found ? `unexpected \`${found}\`` : 'unexpected end of the file';
}

export const spotOf = (node: Node): Spot => ({ line: node.loc?.start.line ?? 1 });

/** Every node below this one, and itself. */
export function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* everyNode(child as Node);
    }
  }
}
