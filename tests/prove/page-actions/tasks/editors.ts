import type { WidgetTask } from '../hands';

const text = 'Hello there';
const lines = 'one {\n  two\n}';
const editable = { css: '[contenteditable=true]' };

const editors: Omit<WidgetTask, 'page'>[] = [
  { widget: 'quill', task: 'write', run: (hands) => hands.type(editable, text), expected: text },
  { widget: 'tiptap', task: 'replace the text', run: (hands) => hands.type(editable, text), expected: text },
  { widget: 'lexical', task: 'write', run: (hands) => hands.type(editable, text), expected: text },
  {
    widget: 'slate',
    task: 'write',
    run: (hands) => hands.type(editable, text),
    expected: text,
  },
  {
    widget: 'trix',
    task: 'write',
    run: (hands) => hands.type({ css: 'trix-editor' }, text),
    expected: text,
  },
  {
    widget: 'ckeditor',
    task: 'write',
    run: (hands) => hands.type(editable, text),
    expected: `<p>${text}</p>`,
  },
];

const code: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'monaco',
    task: 'replace the code by three lines',
    run: (hands) => hands.type({ css: '.monaco-editor' }, lines),
    expected: lines,
  },
  {
    widget: 'codemirror5',
    task: 'replace the code by three lines',
    run: (hands) => hands.type({ css: '.CodeMirror' }, lines),
    expected: lines,
  },
  {
    widget: 'codemirror6',
    task: 'replace the code by three lines',
    run: (hands) => hands.type({ css: '.cm-content' }, lines),
    expected: lines,
  },
  {
    widget: 'ace',
    task: 'replace the code by three lines',
    run: (hands) => hands.type({ css: '.ace_editor' }, lines),
    expected: lines,
  },
];

const grids: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'tabulator',
    task: 'edit a cell',
    async run(hands) {
      await hands.click({ css: '.tabulator-cell', text: 'Person 2' });
      await hands.type({ css: '.tabulator-cell input' }, 'Edited', { enter: true });
    },
    expected: 'Edited',
  },
  {
    widget: 'tabulator-sort',
    task: 'sort by a column',
    run: (hands) => hands.click({ css: '.tabulator-col[tabulator-field=age]', anywhere: true }),
    expected: 'age',
  },
  {
    widget: 'ag-grid',
    task: 'edit a cell',
    async run(hands) {
      await hands.click({ css: '.ag-cell', text: 'Person 3' }, { count: 2 });
      await hands.type({ css: '.ag-cell input' }, 'Edited', { enter: true });
    },
    expected: 'Edited',
  },
  {
    widget: 'ag-grid-sort',
    task: 'sort by a column',
    run: (hands) => hands.click({ css: '.ag-header-cell', text: 'Age', anywhere: true }),
    expected: 'sorted',
  },
];

export const editorTasks: WidgetTask[] = editors.map((task) => ({ page: 'editors', ...task }));
export const codeTasks: WidgetTask[] = code.map((task) => ({ page: 'code-editors', ...task }));
export const gridTasks: WidgetTask[] = grids.map((task) => ({ page: 'grids', ...task }));
