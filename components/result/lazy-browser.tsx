import { useEffect, useState } from 'preact/hooks';
import { LongText } from '../ui/long-text';
import { browsable } from './json-shape';

type Browser = typeof import('./result-browser').ResultBrowser;

/** JSON can be looked through, once what does that is loaded; until then, and for anything else, the text stands there. */
export function BrowsableText({ text }: { text: string }) {
  const value = browsable(text);
  const [loaded, setLoaded] = useState<{ Browser: Browser } | null>(null);
  const isWanted = value !== undefined;
  useEffect(() => {
    if (isWanted)
      void import('./result-browser').then(({ ResultBrowser }) => setLoaded({ Browser: ResultBrowser }));
  }, [isWanted]);
  return value && loaded ? <loaded.Browser value={value} text={text} /> : <LongText text={text} />;
}
