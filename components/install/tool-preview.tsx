import type { ToolkitTool } from '../../utils/toolkit';
import { PlainText } from '../ui/plain-text';

/** A tool as the model will see it, and what it runs. */
export function ToolPreview({ tool, mark }: { tool: ToolkitTool; mark: string }) {
  const { definition, file, world, entrypoint, order, matches } = tool;
  const call = `${entrypoint}(${order ? order.join(', ') : 'arguments'})`;
  return (
    <li class="install-tool">
      <strong>
        <PlainText text={definition.name} />
      </strong>
      {mark && <span class="badge">{mark}</span>}
      {definition.annotations.readOnlyHint && <span class="badge">says it only reads</span>}
      <p>
        <PlainText text={definition.description} />
      </p>
      <p class="hint">
        {file === '' ? (
          <>
            Calls <code>{call}</code> of the page
          </>
        ) : (
          <>
            Runs <code>{call}</code> of <code>{file}</code> {worldWords[world]}
          </>
        )}
        {matches.length > 0 && <span> on {matches.join(', ')}</span>}
      </p>
      <details>
        <summary>Parameters</summary>
        <pre>{JSON.stringify(definition.inputSchema, null, 2)}</pre>
      </details>
    </li>
  );
}

const worldWords = {
  isolated: 'beside the page, which cannot see it',
  page: 'among the page’s own scripts, which can read and change it',
} as const;
