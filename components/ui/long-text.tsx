import './long-text.css';
import { useContext, useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { PlainText } from './plain-text';
import { ScrollBox } from './scroll-box';
import { Still } from './still';

/** Characters drawn at a time: a megabyte in one go would stop the panel. */
const portion = 20_000;

/** Foreign text of any length, as given. */
export function LongText({ text }: { text: string }) {
  const [shown, setShown] = useState(portion);
  const still = useContext(Still);
  const end = still ? text.length : shown;
  return (
    <>
      <ScrollBox as="pre" class="raw">
        <PlainText text={text.slice(0, end)} />
      </ScrollBox>
      {text.length > end && (
        <button type="button" class="button quiet" onClick={() => setShown(shown + portion * 5)}>
          {words('moreCharacters', text.length - end)}
        </button>
      )}
    </>
  );
}
