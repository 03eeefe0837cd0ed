import type { CallResult, ContentPart } from '../../utils/tool';
import { words } from '../../utils/words';
import { BrowsableText } from '../result/lazy-browser';
import { TokenNote } from '../result/token-note';
import { CopyButton } from '../ui/copy-button';
import { Fold } from '../ui/fold';
import { PlainText } from '../ui/plain-text';

/** What came back. A failure is said at once; a result is folded, and drawn when it is opened. */
export function ResultView({ result }: { result: CallResult }) {
  if (!result.ok) {
    const wanted = result.failure.code === 'denied' || result.failure.code === 'cancelled';
    return (
      <p class={wanted ? 'call-failure wanted' : 'call-failure'}>
        <PlainText text={result.failure.message} />
      </p>
    );
  }
  const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return (
    <Fold name={words('result')} brief={brief(result.content)}>
      {() => (
        <div class="result">
          {result.content.map((part, index) => (
            <Part key={index} part={part} />
          ))}
          {text && (
            <div class="item-tools">
              <TokenNote text={text} />
              <CopyButton text={text} label={words('copyResult')} />
            </div>
          )}
        </div>
      )}
    </Fold>
  );
}

const briefLength = 80;

function brief(content: readonly ContentPart[]): string {
  const [first] = content;
  if (!first) return words('empty');
  if (first.type === 'image') return words('anImage');
  const line = first.text
    .slice(0, briefLength * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > briefLength ? `${line.slice(0, briefLength - 1)}…` : line || words('empty');
}

const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

function Part({ part }: { part: ContentPart }) {
  if (part.type === 'text') return <BrowsableText text={part.text} />;
  if (!imageTypes.includes(part.mediaType)) return <p>{words('imageKindNotShown', part.mediaType)}</p>;
  return <img src={`data:${part.mediaType};base64,${part.data}`} alt={words('resultImage')} />;
}
