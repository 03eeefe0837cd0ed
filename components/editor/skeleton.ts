/** A first toolkit for a page: its site is named, and its one tool can be run at once. */
export function skeletonFor(url: string): { path: string; text: string } {
  const isWeb = /^https?:\/\//.test(url) && URL.canParse(url);
  const { hostname, host, protocol } = new URL(isWeb ? url : 'https://shop.example');
  const name =
    hostname
      .replace(/^www\./, '')
      .replace(/[^a-z0-9.-]/gi, '')
      .slice(0, 40) || 'My site';
  const text = `// ==UserTool==
// @name         ${name}
// @version      0.1.0
// @description  Reads ${hostname}
// @match        ${protocol}//${host}/*
// ==/UserTool==

registerTool({
  name: 'list_headings',
  description: 'List the headings of this page.',
  parameters: {
    type: 'object',
    properties: { contains: { type: 'string', description: 'Only headings with these words.' } },
    additionalProperties: false,
  },
  annotations: { readOnlyHint: true },
  execute({ contains = '' }) {
    const headings = [...document.querySelectorAll('h1, h2, h3')].map((heading) => heading.textContent.trim());
    return headings.filter((heading) => heading.toLowerCase().includes(contains.toLowerCase()));
  },
});
`;
  return { path: `${name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.tool.js`, text };
}

export const emptyManifest = {
  path: 'tools.json',
  text: `{
  "$schema": "./tools.schema.json",
  "manifestVersion": 1,
  "name": "My shop",
  "version": "0.1.0",
  "matches": ["https://shop.example/*"],
  "world": "page",
  "tools": [
    {
      "tool": {
        "name": "add_to_cart",
        "description": "Puts a product into the cart.",
        "parameters": { "type": "object", "properties": { "product": { "type": "string" } }, "required": ["product"] }
      },
      "importPath": "page",
      "entrypoint": "app.cart.add",
      "arguments": ["product"]
    }
  ]
}
`,
};
