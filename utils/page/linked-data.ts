const limit = 4000;

/**
 * Where a form leads to another document, that one's JSON-LD is the answer:
 * https://github.com/webmachinelearning/webmcp/blob/main/declarative-api-explainer.md
 */
export const linkedData = (): string =>
  [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map(({ textContent }) => textContent?.trim() ?? '')
    .join('\n')
    .slice(0, limit);
