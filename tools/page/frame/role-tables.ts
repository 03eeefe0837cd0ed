/** Extracts of the ARIA tables, small enough to go into every page. A test holds them against `aria-query`. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Roles that an author may give. */
export const authorRoles = words(`
  alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
  complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic graphics-document
  graphics-object graphics-symbol grid gridcell group heading image img insertion link list listbox listitem log main mark
  marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph
  presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider
  spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar
  tooltip tree treegrid treeitem
`);

/** Roles whose name is made of what is in them where the author gave no other. */
export const namedByContent = words(`
  button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row
  rowheader switch tab tooltip treeitem
`);

/** Roles that a person operates. */
export const widgetRoles = words(`
  button checkbox combobox link listbox menuitem menuitemcheckbox menuitemradio option radio scrollbar searchbox
  slider spinbutton switch tab textbox treeitem
  date time color month week datetime-local file
`);

/** Widgets that hold nothing but their own label: their content is said in their name and not again below it. */
export const leafWidgets = words(`
  button checkbox link menuitem menuitemcheckbox menuitemradio option radio scrollbar searchbox slider spinbutton
  switch tab textbox date time color month week datetime-local file heading img image meter progressbar
`);

export const landmarkRoles = words(
  'banner complementary contentinfo form main navigation region search dialog alertdialog',
);

export const tagRoles: Readonly<Record<string, string>> = {
  address: 'group',
  article: 'article',
  aside: 'complementary',
  blockquote: 'blockquote',
  button: 'button',
  canvas: 'canvas',
  caption: 'caption',
  datalist: 'listbox',
  dd: 'definition',
  details: 'group',
  dfn: 'term',
  dialog: 'dialog',
  dt: 'term',
  fieldset: 'group',
  figure: 'figure',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hr: 'separator',
  iframe: 'frame',
  frame: 'frame',
  li: 'listitem',
  main: 'main',
  math: 'math',
  menu: 'list',
  meter: 'meter',
  nav: 'navigation',
  ol: 'list',
  optgroup: 'group',
  option: 'option',
  output: 'status',
  p: 'paragraph',
  progress: 'progressbar',
  search: 'search',
  table: 'table',
  tbody: 'rowgroup',
  textarea: 'textbox',
  tfoot: 'rowgroup',
  thead: 'rowgroup',
  tr: 'row',
  ul: 'list',
  audio: 'audio',
  video: 'video',
  embed: 'embed',
  object: 'embed',
};

export const inputRoles: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  color: 'color',
  date: 'date',
  'datetime-local': 'datetime-local',
  email: 'textbox',
  file: 'file',
  image: 'button',
  month: 'month',
  number: 'spinbutton',
  password: 'textbox',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
  tel: 'textbox',
  text: 'textbox',
  time: 'time',
  url: 'textbox',
  week: 'week',
};
