import { CopyButton } from '../ui/copy-button';
import { ScrollBox } from '../ui/scroll-box';

export function CodeBlock({ code, language }: { code: string; language: string }) {
  return (
    <div class="code-block">
      <div class="code-head">
        <span>{language || 'text'}</span>
        <CopyButton text={code} label="Copy code" />
      </div>
      <ScrollBox as="pre" class="code">
        <code>{code}</code>
      </ScrollBox>
    </div>
  );
}
