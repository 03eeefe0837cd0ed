const stores = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'addons.mozilla.org', path: '/' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
];

const schemes: Record<string, string> = {
  'chrome:': 'This is a page of the browser itself; extensions have no access to it.',
  'edge:': 'This is a page of the browser itself; extensions have no access to it.',
  'about:': 'This is a page of the browser itself; extensions have no access to it.',
  'devtools:': 'These are the developer tools; extensions have no access to them.',
  'view-source:': 'This shows the source of a page; open the page itself.',
  'chrome-extension:': 'This is a page of an extension; no other one has access to it.',
  'moz-extension:': 'This is a page of an extension; no other one has access to it.',
  'file:': 'This is a file on your disk; serve it from a web server to use it with Patchbay.',
  'data:': 'This page came as data and belongs to no site, so access to it cannot be granted.',
  'blob:': 'This page came as data and belongs to no site, so access to it cannot be granted.',
};

/** Why Patchbay can never work on this page, in a sentence; empty where it can, or where the URL is not known. */
export function whyImpossible(url: string): string {
  if (url === '') return '';
  if (!URL.canParse(url)) return 'This page has no address that Patchbay understands.';
  const { protocol, hostname, pathname } = new URL(url);
  const reason = schemes[protocol];
  if (reason) return reason;
  if (protocol !== 'http:' && protocol !== 'https:')
    return `Patchbay works on websites; this is a ${protocol} page.`;
  if (stores.some(({ host, path }) => hostname === host && pathname.startsWith(path))) {
    return 'This is an extension store; browsers keep all extensions out of it.';
  }
  if (/\.pdf$/i.test(pathname))
    return 'This is a PDF, shown by the browser itself; extensions have no access to it.';
  return '';
}
