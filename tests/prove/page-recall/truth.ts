import type { CDPSession, Page } from 'puppeteer-core';

/** A control as the browser's own accessibility tree has it. */
export type TrueControl = { reference: string; role: string; name: string; states: string[]; tag: string };

type Property = { name: string; value: { value?: unknown } };
type Node = {
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  properties?: Property[];
  backendDOMNodeId?: number;
};

/** What counts as a control, by Chromium's names, and the word that we use for it. */
const words: Record<string, string> = {
  button: 'button',
  link: 'link',
  textbox: 'textbox',
  searchbox: 'searchbox',
  combobox: 'combobox',
  checkbox: 'checkbox',
  radio: 'radio',
  switch: 'switch',
  slider: 'slider',
  spinbutton: 'spinbutton',
  listbox: 'listbox',
  option: 'option',
  menuitem: 'menuitem',
  menuitemcheckbox: 'menuitemcheckbox',
  menuitemradio: 'menuitemradio',
  tab: 'tab',
  treeitem: 'treeitem',
  gridcell: 'gridcell',
  scrollbar: 'scrollbar',
  DisclosureTriangle: 'button',
  DisclosureTriangleGrouped: 'button',
  Date: 'date',
  DateTime: 'datetime-local',
  InputTime: 'time',
  ColorWell: 'color',
};

/** Every control that the browser would tell assistive technology of, with our reference for its element. */
export async function trueControls(page: Page): Promise<TrueControl[]> {
  const session = await page.createCDPSession();
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  const controls = await Promise.all(nodes.map((node) => controlOf(session, node)));
  await session.detach();
  return controls.filter((control) => control !== null);
}

async function controlOf(session: CDPSession, node: Node): Promise<TrueControl | null> {
  const role = words[node.role?.value ?? ''];
  if (node.ignored || !role || !node.backendDOMNodeId) return null;
  if (role === 'gridcell' && !isFocusable(node)) return null;
  const facts = await factsOf(session, node.backendDOMNodeId);
  return facts && { ...facts, role, name: node.name?.value ?? '', states: statesOf(node) };
}

/** Null for what is no element, for options of a `select` (told with it), and for parts of the browser's own widgets. */
async function factsOf(
  session: CDPSession,
  backendNodeId: number,
): Promise<{ reference: string; tag: string } | null> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) return null;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      if (this.nodeType !== 1 || this.ownerDocument.defaultView !== window) return null;
      const root = this.getRootNode();
      if (root.host && !root.host.shadowRoot) return null;
      if (this.closest('select') && this.localName !== 'select') return null;
      return { reference: patchbayReader.referenceOf(this), tag: this.localName };
    }`,
  });
  return (result.value as { reference: string; tag: string } | null) ?? null;
}

const isFocusable = ({ properties = [] }: Node): boolean =>
  properties.some(({ name, value }) => name === 'focusable' && value.value === true);

function statesOf({ properties = [] }: Node): string[] {
  const states: string[] = [];
  for (const { name, value } of properties) {
    const given = `${value.value}`;
    if (name === 'disabled' && given === 'true') states.push('disabled');
    if (name === 'checked' && given !== 'false') states.push(given === 'mixed' ? 'partly checked' : 'checked');
    if (name === 'pressed' && given !== 'false') states.push(given === 'mixed' ? 'partly pressed' : 'pressed');
    if (name === 'expanded') states.push(given === 'true' ? 'expanded' : 'collapsed');
    if (name === 'selected' && given === 'true') states.push('selected');
    if (name === 'required' && given === 'true') states.push('required');
    if (name === 'readonly' && given === 'true') states.push('read only');
  }
  return states;
}
