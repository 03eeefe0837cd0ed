import './request-cost.css';
import { computed } from '@preact/signals';
import { words } from '../../utils/words';
import { isRunning, items, offeredCount, presentModel, state, tools } from '../store/panel';
import { lastUsage, requestParts, toolTexts } from './request-parts';
import { type RequestCost, useRequestCost } from './use-request-cost';

/** Made again only where a tool has changed, not with each word that is typed. */
const texts = computed(() => toolTexts(tools.value));

/**
 * What the next request will cost, before it is sent; estimates say so. Command mode has nothing to count. The line
 * keeps its place while there is nothing to say: what a person is about to press above it must not move.
 */
export function RequestCostLine({ text }: { text: string }) {
  const model = presentModel.value;
  const hasCost = model !== undefined && model.kind !== 'command';
  // While an answer is coming in, everything changes with each frame.
  const isCounted = hasCost && !isRunning.value;
  const cost = useRequestCost(isCounted ? requestParts(texts.value, items.value, text) : null);
  if (!hasCost) return null;
  if (!isCounted || !cost) return <p class="request-cost" />;
  const sum = Object.values(cost).reduce((total, part) => total + part, 0);
  const usage = lastUsage(items.value);
  return (
    <details class="request-cost">
      <summary>{words('costAbout', sum)}</summary>
      <CostTable cost={cost} />
      <p>{words('costMeaning')}</p>
      {state.value.earlier > 0 && <p>{words('costEarlier')}</p>}
      {usage && <p>{words('costReported', model.name, usage.input, usage.output)}</p>}
    </details>
  );
}

function CostTable({ cost }: { cost: RequestCost }) {
  const rows: [string, number][] = [
    [words('costTools', offeredCount.value), cost.tools],
    [words('costInstructions'), cost.instructions],
    [words('conversation'), cost.conversation],
    [words('costResults'), cost.results],
    [words('message'), cost.message],
  ];
  return (
    <table>
      <tbody>
        {rows.map(([name, tokens]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{words('costTokens', tokens)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
