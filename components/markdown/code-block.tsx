import { CopyButton } from '../ui/copy-button';

export function CodeBlock({ code, language }: { code: string; language: string }) {
  return (
    <div class="code-block">
      <div class="code-head">
        <span>{language || 'text'}</span>
        <CopyButton text={code} label="Copy code" />
      </div>
      <pre>
        <code>{code}</code>
      </pre>
    </div>
  );
}
