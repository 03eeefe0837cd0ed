import type { ToolkitTool } from '../../utils/toolkit';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import { Sentence } from '../ui/sentence';

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
      {definition.annotations.readOnlyHint && <span class="badge">{words('saysItReads')}</span>}
      <p>
        <PlainText text={definition.description} />
      </p>
      <p class="hint">
        {file === '' ? (
          <Sentence text={words('callsOfPage')} parts={[<code key="call">{call}</code>]} />
        ) : (
          <Sentence
            text={words(world === 'page' ? 'runsAmongPage' : 'runsBesidePage')}
            parts={[<code key="call">{call}</code>, <code key="file">{file}</code>]}
          />
        )}
        {matches.length > 0 && <span> {words('worksOn', matches.join(', '))}</span>}
      </p>
      <details>
        <summary>{words('parameters')}</summary>
        <pre>{JSON.stringify(definition.inputSchema, null, 2)}</pre>
      </details>
    </li>
  );
}
