const jsonStart = /^\s*(?:\{\s*["}]|\[\s*[\]{["\d-])/;

/** Foreign text runs as its first word does; JSON from left to right, even where that word is Arabic. */
export const readingDirection = (text: string): 'ltr' | 'auto' => (jsonStart.test(text) ? 'ltr' : 'auto');
