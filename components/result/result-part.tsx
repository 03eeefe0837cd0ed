import type { ContentPart } from '../../utils/tool';
import { words } from '../../utils/words';
import { BrowsableText } from './lazy-browser';

const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** One part of a result: a text, or a picture of a kind that cannot run anything. */
export function ResultPart({ part }: { part: ContentPart }) {
  if (part.type === 'text') return <BrowsableText text={part.text} />;
  if (!imageTypes.includes(part.mediaType)) return <p>{words('imageKindNotShown', part.mediaType)}</p>;
  return <img src={`data:${part.mediaType};base64,${part.data}`} alt={words('resultImage')} />;
}
