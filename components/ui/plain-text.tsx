import './plain-text.css';
import { words } from '../../utils/words';
import { revealHidden } from './hidden-characters';
import { readingDirection } from './reading-direction';

/** Foreign text, exactly as given: never markup, and with what would be invisible made visible. */
export function PlainText({ text }: { text: string }) {
  return (
    <bdi class="plain-text" dir={readingDirection(text)}>
      {revealHidden(text).map((run, index) =>
        'text' in run ? (
          run.text
        ) : (
          <span key={index} class="hidden-character" title={words('hiddenCharacter')}>
            {run.code}
          </span>
        ),
      )}
    </bdi>
  );
}
