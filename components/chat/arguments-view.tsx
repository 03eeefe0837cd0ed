import type { Call } from '../../utils/thread';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import { ScrollBox } from '../ui/scroll-box';

const briefLength = 80;

/** The arguments on one line, cut. For the fold only: a decision is never taken on this. */
export function briefArguments({ arguments: values, argumentsText }: Call): string {
  const line = values
    ? Object.entries(values)
        .map(([name, value]) => `${name}: ${inWords(value)}`)
        .join(', ')
    : argumentsText;
  return line.length > briefLength ? `${line.slice(0, briefLength - 1)}…` : line || words('none');
}

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** All arguments, whole, as plain text. */
export function ArgumentsView({ call }: { call: Pick<Call, 'arguments' | 'argumentsText'> }) {
  const { arguments: values, argumentsText } = call;
  if (!values) {
    return (
      <ScrollBox as="pre" class="raw">
        <PlainText text={argumentsText || words('none')} />
      </ScrollBox>
    );
  }
  const entries = Object.entries(values);
  if (entries.length === 0) return <p class="no-arguments">{words('noArguments')}</p>;
  return (
    <ScrollBox as="dl" class="arguments">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>
            <PlainText text={name} />
          </dt>
          <dd>
            <PlainText text={typeof value === 'string' ? value : JSON.stringify(value, null, 2)} />
          </dd>
        </div>
      ))}
    </ScrollBox>
  );
}
