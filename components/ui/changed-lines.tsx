import './changed-lines.css';
import { counted, words } from '../../utils/words';
import type { ChangedLine } from './line-changes';
import { PlainText } from './plain-text';
import { ScrollBox } from './scroll-box';

/** Lines with what became of them. The sign says it too, for who does not see the colour. */
export const ChangedLines = ({ lines }: { lines: readonly ChangedLine[] }) => (
  <ScrollBox as="pre" class="changed-lines" label={words('whatChanged')}>
    {lines.map((line, index) =>
      line.kind === 'left-out' ? (
        <span
          key={index}
          class="changed-line left-out"
          dir="auto"
        >{`  ${counted('linesAsBefore', line.count)}\n`}</span>
      ) : (
        <span key={index} class={`changed-line ${line.kind}`}>
          {`${line.sign} `}
          <PlainText text={line.text} />
          {'\n'}
        </span>
      ),
    )}
  </ScrollBox>
);
