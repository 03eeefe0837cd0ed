import type { ElementContent, Root } from 'hast';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { CopyButton } from '../ui/copy-button';
import { ScrollBox } from '../ui/scroll-box';

/** Code that still grows is coloured when it pauses, in milliseconds; longer code, in characters, never. */
const pause = 100;
const longest = 50_000;

export function CodeBlock({ code, language }: { code: string; language: string }) {
  const tree = useColours(code, language);
  return (
    <div class="code-block">
      <div class="code-head">
        <span>{language || words('codePlain')}</span>
        <CopyButton text={code} label={words('copyCode')} />
      </div>
      <ScrollBox as="pre" class="code" label={words('codeIn', language || words('codePlain'))}>
        <code dir="ltr">
          {tree ? tree.children.map((child, index) => drawn(child as ElementContent, index)) : code}
        </code>
      </ScrollBox>
    </div>
  );
}

/** The coloured tree of exactly this code, as soon as there is one. */
function useColours(code: string, language: string): Root | null {
  const [coloured, setColoured] = useState<{ code: string; tree: Root | null } | null>(null);
  useEffect(() => {
    if (!language || code.length > longest) return;
    let present = true;
    const timer = setTimeout(async () => {
      const { highlight } = await import('./highlight');
      if (present) setColoured({ code, tree: highlight(code, language.toLowerCase()) });
    }, pause);
    return () => {
      present = false;
      clearTimeout(timer);
    };
  }, [code, language]);
  return coloured?.code === code ? coloured.tree : null;
}

function drawn(node: ElementContent, index: number): ComponentChildren {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const names = Array.isArray(node.properties.className) ? node.properties.className.join(' ') : '';
  return (
    <span key={index} class={names}>
      {node.children.map(drawn)}
    </span>
  );
}
