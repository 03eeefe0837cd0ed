import { failed, type Outcome, success } from '../../utils/failure';

/** Only addresses of the web: others would run code, read files, or open the browser's own pages. */
export function webAddress(text: unknown): Outcome<URL> {
  if (typeof text === 'string' && URL.canParse(text)) {
    const url = new URL(text);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    if (isWeb && url.username === '' && url.password === '') return success(url);
  }
  const shown = String(text).slice(0, 80);
  return failed(
    'invalid-arguments',
    `/url: "${shown}" is not a web address. Write it whole, such as https://example.com/.`,
  );
}
