// ==UserTool==
// @name         TodoMVC
// @namespace    https://patchbay.example/demo
// @version      1.0.0
// @description  Reads and keeps the list of any TodoMVC application, whatever it is written with
// @match        http://localhost/todomvc/*
// @match        https://todomvc.com/*
// ==/UserTool==

const field = () => document.querySelector('#new-todo, .new-todo');
const lines = () => [...document.querySelectorAll('#todo-list > li, .todo-list > li')];
const titleOf = (line) => line.querySelector('label').textContent.trim();
const isDone = (line) => line.querySelector('.toggle').checked;

function lineOf(title) {
  const found = lines().find((line) => titleOf(line) === title);
  if (!found) throw new Error(`There is no "${title}" in the list.`);
  return found;
}

/** Until the application has drawn what came of it. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 50));

function press(element, type) {
  const codes = { keyCode: 13, which: 13, charCode: type === 'keypress' ? 13 : 0 };
  const key = { key: 'Enter', code: 'Enter', ...codes, bubbles: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent(type, key));
}

registerTool({
  name: 'list_todos',
  title: 'List the to-dos',
  description: 'The to-dos that are shown, each with whether it is done.',
  parameters: { type: 'object', properties: {}, additionalProperties: false },
  annotations: { readOnlyHint: true },
  execute: () => lines().map((line) => ({ title: titleOf(line), done: isDone(line) })),
});

registerTool({
  name: 'add_todo',
  title: 'Add a to-do',
  description: 'Add one to-do at the end of the list.',
  parameters: {
    type: 'object',
    properties: { title: { type: 'string', minLength: 1, description: 'What is to be done' } },
    required: ['title'],
    additionalProperties: false,
  },
  async execute({ title }) {
    const input = field();
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    input.focus();
    set.call(input, title);
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    for (const type of ['keydown', 'keypress', 'keyup']) press(input, type);
    // Some listen for the form around the field instead.
    if (!lines().some((line) => titleOf(line) === title)) input.form?.requestSubmit();
    await drawn();
    return { added: lines().some((line) => titleOf(line) === title), count: lines().length };
  },
});

registerTool({
  name: 'set_done',
  title: 'Tick a to-do',
  description: 'Mark a to-do as done, or as not done.',
  parameters: {
    type: 'object',
    properties: {
      title: { type: 'string', description: 'Its title, exactly as it stands' },
      done: { type: 'boolean', default: true, description: 'Whether it is done' },
    },
    required: ['title'],
    additionalProperties: false,
  },
  async execute({ title, done }) {
    const line = lineOf(title);
    if (isDone(line) !== done) line.querySelector('.toggle').click();
    await drawn();
    return { title, done: isDone(lineOf(title)) };
  },
});

registerTool({
  name: 'remove_todo',
  title: 'Remove a to-do',
  description: 'Remove one to-do from the list.',
  parameters: {
    type: 'object',
    properties: { title: { type: 'string', description: 'Its title, exactly as it stands' } },
    required: ['title'],
    additionalProperties: false,
  },
  async execute({ title }) {
    lineOf(title).querySelector('.destroy').click();
    await drawn();
    return { count: lines().length };
  },
});
