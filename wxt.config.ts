import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { pagePart } from './scripts/page-part';
import { plainScripts } from './scripts/plain-scripts';
import { slimZod } from './scripts/slim-zod';

/** The add-on id that Firefox keeps storage under; Chrome derives its own from the store key or the folder. */
const geckoId = 'patchbay@patchbay.example';

/** Pages narrow their policy to no network at all, which would cut them off from the development server. */
const withoutPagePolicy = {
  name: 'without-page-policy',
  apply: 'serve' as const,
  transformIndexHtml: (html: string) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

const entityTable = fileURLToPath(import.meta.resolve('decode-named-character-reference'));

export default defineConfig({
  imports: false,
  // Test builds (faults compiled in, another folder) must never overwrite the one that people load.
  outDir: process.env.PATCHBAY_OUT ?? '.output',
  // Test builds only (utils/fault.ts).
  vite: () => ({
    // Its form for browsers decodes `&amp;` by innerHTML, which our pages forbid: an answer with one broke the panel.
    resolve: { alias: { 'decode-named-character-reference': entityTable } },
    define: { __PATCHBAY_FAULTS__: JSON.stringify(process.env.PATCHBAY_FAULTS === '1') },
    plugins: [withoutPagePolicy, slimZod, pagePart, plainScripts],
  }),
  // `npm run dev` rebuilds and reloads; which browser to load it into is the person's choice.
  webExt: { disabled: true },
  // Without this WXT builds Manifest V2 for Firefox.
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    default_locale: 'en',
    name: 'Patchbay',
    description: '__MSG_extensionDescription__',
    // Each permission has its reason in docs/permissions.md. Sites are granted one by one, by the person, at run time.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'userScripts']),
    ],
    // Firefox gives it to a click alone, and never at install.
    ...(browser === 'firefox' ? { optional_permissions: ['userScripts'] } : {}),
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_actionTitle__' },
    },
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        // The development server puts styles into the page by script.
        command === 'serve' ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        // The worker talks to whatever model endpoint the person enters; the panel's own page narrows this to nothing.
        command === 'serve' ? 'connect-src http: https: ws:' : 'connect-src http: https:',
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '142.0',
              // A chat sends page text to the model that the person chose.
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '138' }),
  }),
});
