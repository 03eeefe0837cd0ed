import { useEffect, useState } from 'preact/hooks';
import { countTokens } from '../../utils/models/tokens';
import { words } from '../../utils/words';

/** About how much of its window a result takes from the model. */
export function TokenNote({ text }: { text: string }) {
  const [tokens, setTokens] = useState<number | null>(null);
  useEffect(() => {
    let isWanted = true;
    void countTokens(text).then((count) => isWanted && setTokens(count.tokens));
    return () => {
      isWanted = false;
    };
  }, [text]);
  return tokens === null ? null : <span class="usage">{words('aboutTokens', tokens)}</span>;
}
