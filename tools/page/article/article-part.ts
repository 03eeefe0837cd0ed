import { Readability } from '@mozilla/readability';
import TurndownService from 'turndown';
import { errorText, failed } from '../../../utils/failure';
import { type Part, stepResult } from '../../../utils/page/parts';
import type { CallResult } from '../../../utils/tool';

/** Elements that Readability may look at; beyond that it would hold up the page for seconds. */
const mostElements = 30_000;

/** Finds the main text of its document. Large, and rarely needed: a part of its own. */
export const articlePart: Part = {
  async run({ tool }) {
    if (tool !== 'article.read') return failed('unknown-tool', `The article part has no step "${tool}".`);
    try {
      return readArticle();
    } catch (thrown) {
      return failed(
        'not-found',
        `This page's text could not be told from what stands around it (${errorText(thrown)}). Use read_page.`,
      );
    }
  },
};

function readArticle(): CallResult {
  if (document.getElementsByTagName('*').length > mostElements) {
    return failed(
      'limit-reached',
      `This page has more than ${mostElements} elements, too many to look for an article. Use read_page.`,
    );
  }
  // Readability takes apart what it is given.
  const article = new Readability(document.cloneNode(true) as Document).parse();
  if (!article?.content || !article.textContent?.trim()) {
    return failed('not-found', 'This page has no main text that stands apart. Use read_page.');
  }
  const { title, byline, siteName, publishedTime, content } = article;
  const markdown = markdownOf(content);
  return stepResult({ title: title || document.title, byline, site: siteName, published: publishedTime, markdown });
}

function markdownOf(html: string): string {
  const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });
  service.remove(['script', 'style', 'noscript', 'form', 'button', 'input', 'select', 'textarea']);
  service.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => {
      const words = (node as Element).getAttribute('alt')?.trim();
      return words ? `[picture: ${words}]` : '';
    },
  });
  // A parsed document, because text would be parsed by `innerHTML`, which Trusted Types of the page may forbid.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return service
    .turndown(parsed.body)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
