import './request-cost.css';
import { words } from '../../utils/words';
import { items, offeredCount, presentModel, state } from '../store/panel';
import { lastUsage, requestParts } from './request-parts';
import { type RequestCost, useRequestCost } from './use-request-cost';

/** What the next request will cost, before it is sent; estimates say so. Command mode has nothing to count. */
export function RequestCostLine({ text }: { text: string }) {
  const model = presentModel.value;
  const isCounted = model !== undefined && model.kind !== 'command';
  const cost = useRequestCost(isCounted ? requestParts(state.value, text) : null);
  if (!isCounted || !cost) return null;
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
