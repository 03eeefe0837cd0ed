import { textResult } from '../../utils/tool';
import type { BundledFunction } from '../../utils/toolkits/bundled';
import { frameAnswer } from './frame-answer';

const usualLength = 12_000;

/** The main text of the page as Markdown, without what stands around it. */
export const readArticle: BundledFunction = async (args, scene) => {
  const answer = frameAnswer(await scene.inFrame(0, 'article.read', {}));
  if (!answer.ok) return answer;
  const { title, byline, site, published, markdown, notes } = answer.value;
  const text = String(markdown);
  const from = typeof args.from === 'number' ? args.from : 0;
  const end = from + (typeof args.characters === 'number' ? args.characters : usualLength);
  const facts = [byline, site, published].filter(Boolean).join(' · ');
  const head = from === 0 ? [`# ${title}`, facts] : [];
  const rest =
    end < text.length
      ? [`${text.length - end} of ${text.length} characters were left out; go on with from: ${end}.`]
      : [];
  return textResult([...head, text.slice(from, end), ...rest, String(notes ?? '')].filter(Boolean).join('\n\n'));
};
