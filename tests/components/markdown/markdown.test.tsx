// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../../components/markdown/markdown';
import { hostileMarkdown, longAnswer } from '../harness/texts';
import { drawn, mounted } from '../mounted';

let shown: ReturnType<typeof mounted> | undefined;
const show = (text: string) => {
  shown = mounted(<Markdown text={text} growing={false} />);
  return shown;
};
afterEach(() => shown?.unmount());

describe('what Markdown may do', () => {
  it('draws tables, lists, tasks, code and headings', () => {
    const { root } = show(longAnswer);
    expect(root.querySelectorAll('td')).toHaveLength(6);
    expect(root.querySelector('ol')?.children).toHaveLength(2);
    expect(root.querySelector<HTMLInputElement>('.task input')?.checked).toBe(true);
    expect(root.querySelector('pre code')?.textContent).toContain('registerTool');
    expect(root.querySelector('h2')?.textContent).toBe('Two ways');
  });

  it('opens links in a new tab, without telling where from', () => {
    const link = show('[manual](https://docs.example.org/pins)').find<HTMLAnchorElement>('a');
    expect(link.href).toBe('https://docs.example.org/pins');
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
  });
});

describe('the direction of an answer', () => {
  // What has a direction of its own hides its text from the one around it.
  it.each(['> مقتبس', '- أولًا\n\n- ثانيًا'])('is guessed once for a block and its paragraphs: %s', (text) => {
    const { root } = show(text);
    const block = root.querySelector('blockquote, li');
    expect(block?.getAttribute('dir')).toBe('auto');
    expect(block?.querySelector('p')?.hasAttribute('dir')).toBe(false);
  });
});

describe('what Markdown may not do', () => {
  it('makes no element from HTML and keeps its text', () => {
    const { root } = show(hostileMarkdown);
    expect(root.querySelector('script, img, iframe, style, object, embed, b')).toBeNull();
    expect(root.textContent).toContain('<script>alert(1)</script>');
  });

  it('loads no image, and says where it would have come from', () => {
    const { root } = show('![pixel](https://evil.example/pixel.png) ![][ref]\n\n[ref]: https://evil.example/b.png');
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('image not loaded: evil.example/pixel.png');
    expect(root.textContent).toContain('image not loaded: evil.example/b.png');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'chrome-extension://abc/options.html',
    'blob:https://evil.example/1',
    '//evil.example',
    '/relative',
    'java&#115;cript:alert(1)',
    '&#x6A;avascript:alert(1)',
  ])('makes no link to %s', (address) => {
    const { root } = show(`[click](<${address}>) [click][ref]\n\n[ref]: <${address}>`);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toContain('click');
  });

  it('names the host where the text of a link names another', () => {
    expect(show('[bank.example](https://evil.example/login)').root.textContent).toContain('(evil.example)');
    shown?.unmount();
    expect(show('https://plain.example/x').root.textContent).not.toContain('(plain.example)');
  });

  it('is not fooled by a name before an @', () => {
    const { root } = show('[https://bank.example](https://bank.example@evil.example/)');
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toContain('(evil.example)');
  });

  it('shows the whole address before a link that carries data can be followed', async () => {
    const address = `https://evil.example/?q=${'secret'.repeat(12)}`;
    const { root, find } = show(`[leak](${address})`);
    expect(root.querySelector('a')).toBeNull();
    find('.link-button').click();
    await drawn();
    expect(root.querySelector('code')?.textContent).toBe(address);
    expect(find<HTMLAnchorElement>('a').href).toBe(address);
  });
});
