// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../../components/markdown/markdown';
import { parseMarkdown } from '../../../components/markdown/parse';
import { mounted } from '../mounted';

// The typesetter asks at its start; this test's document has no doctype.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });

let shown: ReturnType<typeof mounted> | undefined;
const show = (text: string) => {
  shown = mounted(<Markdown text={text} growing={false} />);
  return shown;
};
afterEach(() => shown?.unmount());

const kinds = (text: string): string[] => {
  const found: string[] = [];
  const visit = (node: { type: string; value?: string; children?: unknown[] }) => {
    if (node.type === 'math' || node.type === 'inlineMath') found.push(`${node.type}: ${node.value}`);
    for (const child of node.children ?? []) visit(child as never);
  };
  visit(parseMarkdown(text) as never);
  return found;
};

describe('code', () => {
  it('is coloured by its language, and reads as it was written', async () => {
    const { root } = show('```ts\nconst answer: number = 42; // why\n```');
    await expect.poll(() => root.querySelector('.hljs-keyword')?.textContent).toBe('const');
    expect(root.querySelector('.hljs-number')?.textContent).toBe('42');
    expect(root.querySelector('code')?.textContent).toBe('const answer: number = 42; // why');
  });

  it('stays plain where the language is not known, and is never markup', async () => {
    const { root } = show('```html\n<img src=x onerror=alert(1)>\n```\n\n```nonsense\n<b>x</b>\n```');
    await expect.poll(() => root.querySelector('.hljs-name')?.textContent).toBe('img');
    expect(root.querySelector('img, b')).toBeNull();
    expect(root.querySelectorAll('code')[1]?.innerHTML).toBe('&lt;b&gt;x&lt;/b&gt;');
  });
});

describe('a formula', () => {
  it('is found between dollars and between the brackets of LaTeX', () => {
    expect(kinds('So $a^2$ and \\(b\\).')).toEqual(['inlineMath: a^2', 'inlineMath: b']);
    expect(kinds('\\[\nx = 1\n\\]')).toEqual(['math: x = 1']);
    expect(kinds('$$\ny\n$$')).toEqual(['math: y']);
  });

  it('is not found in prices, nor in code', () => {
    expect(kinds('From $5 to $10, or US$ 3 and $ 4.')).toEqual([]);
    expect(kinds('`\\(a\\)` and `$b$`\n\n```\n\\[c\\]\n```')).toEqual([]);
    expect(show('From $5 to $10 *now*').root.textContent).toBe('From $5 to $10 now');
  });

  it('is set as MathML', async () => {
    const { root } = show('$\\frac{1}{2}$');
    await expect.poll(() => root.querySelector('math mfrac')).not.toBeNull();
  });

  it('is trusted with nothing: no link, no image, no name', async () => {
    const { root } = show(
      '$\\href{https://evil.example}{x}$ $\\includegraphics{https://evil.example/a.png}$ $x$\n\n$$\n\\begin{align}a\\label{panel}\\end{align}\n$$',
    );
    await expect.poll(() => root.querySelectorAll('math').length).toBe(1);
    expect(root.querySelector('a, img, [href], [src], [id]')).toBeNull();
  });

  it('stays as text where it is no TeX', async () => {
    const { root } = show('$\\frac{1}$ and $\\nosuch$');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(root.textContent).toContain('\\frac{1}');
  });
});
