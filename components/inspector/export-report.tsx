import { render } from 'preact';
import { direction, language, words } from '../../utils/words';
import { Still } from '../ui/still';
import { ReportView } from './report-view';
import type { RunReport } from './run-report';
import type { Tokens } from './use-tokens';

/** A file may show text and its own colours: it runs nothing and loads nothing, wherever it is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The report as one file that needs neither scripts nor network. It is drawn by the same components as in the panel and
 * written by the browser's own serializer, so foreign text is text in it.
 */
export function exportReport(report: RunReport, tokens: Tokens, dropped: number): string {
  const body = document.createElement('main');
  render(
    <Still.Provider value={true}>
      <h1>{words('whatModelSaw')}</h1>
      <p class="hint">{words('savedReport')}</p>
      <ReportView report={report} tokens={tokens} dropped={dropped} />
    </Still.Provider>,
    body,
  );
  const written = new XMLSerializer().serializeToString(body);
  render(null, body);
  return [
    '<!doctype html>',
    `<html lang="${language()}" dir="${direction()}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${words('whatModelSaw')}</title>`,
    `<style>${ownStyles()}\n${fileStyles}</style></head><body>`,
    written,
    '</body></html>\n',
  ].join('\n');
}

const fileStyles = 'body { padding: 16px; } body > main { max-width: 960px; margin: 0 auto; }';

/** All rules of this page. They are ours alone: nothing foreign ever becomes a style. */
const ownStyles = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map((rule) => rule.cssText)
    .join('\n');
