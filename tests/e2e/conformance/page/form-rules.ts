import { type Case, context, equal, listed, pause, rejects } from './checks';

type SubmitByAgent = SubmitEvent & { agentInvoked: boolean; respondWith(answer: unknown): void };
type Schema = { type: string; properties: Record<string, Record<string, unknown>>; required: string[] };

/** Puts a form in the page, waits until it is listed, and takes it away again. */
async function withForm(
  attributes: string,
  inside: string,
  action: (form: HTMLFormElement) => unknown,
): Promise<void> {
  const holder = document.createElement('div');
  const source = `<form toolname="example" tooldescription="An example." ${attributes}>${inside}<button>Go</button></form>`;
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  holder.append(document.adoptNode(parsed.forms[0] as HTMLFormElement));
  document.body.append(holder);
  try {
    await pause();
    await action(holder.firstElementChild as HTMLFormElement);
  } finally {
    holder.remove();
    await pause();
  }
}

const schema = (
  rule: string,
  inside: string,
  check: (property: Record<string, unknown>, whole: Schema) => void,
): Case => ({
  rule: `schema: ${rule}`,
  check: () =>
    withForm('', inside, async () => {
      const whole = (await listed()).inputSchema as Schema;
      check(whole.properties.field ?? {}, whole);
    }),
});

/** Answers each submission with what the form holds. */
const answer = (form: HTMLFormElement, facts: unknown[] = []) =>
  form.addEventListener('submit', (event) => {
    const submit = event as SubmitByAgent;
    submit.preventDefault();
    facts.push(submit.agentInvoked);
    if (submit.agentInvoked) submit.respondWith(Promise.resolve(JSON.stringify([...new FormData(form)])));
  });

const fills = (rule: string, inside: string, value: unknown, expected: unknown): Case => ({
  rule: `fills ${rule}`,
  check: () =>
    withForm('toolautosubmit', inside, async (form) => {
      answer(form);
      const text = await context.executeTool(await listed(), { field: value });
      equal(JSON.parse(text ?? 'null'), expected);
    }),
});

const select = (more = '') =>
  `<label>Pick <select name="field" ${more}><option value="a">Apple</option><option value="b">Pear</option></select></label>`;
const boxes = (type: string) =>
  `<label><input type="${type}" name="field" value="a"> Apple</label><label><input type="${type}" name="field" value="b"> Pear</label>`;

export const formRules: Case[] = [
  {
    rule: 'a form with name and description is a tool',
    check: () =>
      withForm('tooltitle="Title"', '<input name="field">', async () => {
        const { description, title } = await listed();
        equal([description, title], ['An example.', 'Title']);
      }),
  },
  {
    rule: 'without a description, or with an illegal name, it is none',
    check: () =>
      withForm('', '', async (form) => {
        form.removeAttribute('tooldescription');
        await pause();
        await rejects(listed(), 'Error');
        form.setAttribute('tooldescription', 'Back.');
        await pause();
        equal((await listed()).description, 'Back.');
        form.setAttribute('toolname', 'no name');
        await pause();
        equal((await context.getTools()).length, 0);
      }),
  },
  {
    rule: 'a form that leaves the page takes its tool with it',
    async check() {
      await withForm('', '', () => {});
      await rejects(listed(), 'Error');
    },
  },
  schema('text is a string with the label for a description', '<label>Name <input name="field"></label>', (field) =>
    equal([field.type, String(field.description).trim()], ['string', 'Name']),
  ),
  schema(
    'toolparamdescription comes before the label',
    '<label>Name <input name="field" toolparamdescription="Who"></label>',
    (field) => equal(field.description, 'Who'),
  ),
  schema('required controls are required', '<input name="field" required><input name="other">', (_field, whole) =>
    equal(whole.required, ['field']),
  ),
  schema('required is there even where nothing is', '<input name="field">', (_field, whole) =>
    equal(whole.required, []),
  ),
  schema('a number has its limits', '<input type="number" name="field" min="0" max="10" step="5">', (field) =>
    equal([field.type, field.minimum, field.maximum, field.multipleOf], ['number', 0, 10, 5]),
  ),
  schema('a date is a string with that format', '<input type="date" name="field">', (field) =>
    equal([field.type, field.format], ['string', 'date']),
  ),
  schema('a checkbox is a boolean', '<label><input type="checkbox" name="field">Yes</label>', (field) =>
    equal(field.type, 'boolean'),
  ),
  schema('a select is an enum', select(), (field) => equal(field.enum, ['a', 'b'])),
  schema('a group of radio buttons is an enum', boxes('radio'), (field) => equal(field.enum, ['a', 'b'])),
  schema('a select of several is a list without doubles', select('multiple'), (field) =>
    equal([field.type, field.uniqueItems, (field.items as { enum: string[] }).enum], ['array', true, ['a', 'b']]),
  ),
  schema('a group of checkboxes is a list without doubles', boxes('checkbox'), (field) =>
    equal([field.type, field.uniqueItems, (field.items as { enum: string[] }).enum], ['array', true, ['a', 'b']]),
  ),
  schema(
    'files, hidden, disabled and read-only controls are left out',
    '<input type="file" name="a"><input type="hidden" name="b"><input name="c" disabled><input name="d" readonly>',
    (_field, whole) => equal(Object.keys(whole.properties), []),
  ),
  fills('text', '<input name="field">', 'words', [['field', 'words']]),
  fills('a text area', '<textarea name="field"></textarea>', 'words', [['field', 'words']]),
  fills('a number', '<input type="number" name="field">', 12, [['field', '12']]),
  fills('a date', '<input type="date" name="field">', '2026-01-31', [['field', '2026-01-31']]),
  fills('a checkbox', '<input type="checkbox" name="field">', true, [['field', 'on']]),
  fills('a select', select(), 'b', [['field', 'b']]),
  fills('a radio group', boxes('radio'), 'b', [['field', 'b']]),
  fills(
    'a select of several',
    select('multiple'),
    ['a', 'b'],
    [
      ['field', 'a'],
      ['field', 'b'],
    ],
  ),
  fills('a group of checkboxes', boxes('checkbox'), ['b'], [['field', 'b']]),
  {
    rule: 'filling fires input and change',
    check: () =>
      withForm('toolautosubmit', '<input name="field">', async (form) => {
        const events: string[] = [];
        for (const type of ['input', 'change']) form.addEventListener(type, (event) => events.push(event.type));
        answer(form);
        await context.executeTool(await listed(), { field: 'x' });
        equal(events.includes('input') && events.includes('change'), true);
      }),
  },
  {
    rule: 'a person submits unless the form says toolautosubmit',
    check: () =>
      withForm('', '<input name="field">', async (form) => {
        const facts: unknown[] = [];
        answer(form, facts);
        const result = context.executeTool(await listed(), { field: 'x' });
        await pause(50);
        equal([facts.length, (form.elements.namedItem('field') as HTMLInputElement).value], [0, 'x']);
        form.requestSubmit();
        equal([await result, facts], ['[["field","x"]]', [true]]);
      }),
  },
  {
    rule: 'a submission by the person alone is not invoked by an agent',
    check: () =>
      withForm('', '<input name="field">', async (form) => {
        const facts: unknown[] = [];
        answer(form, facts);
        form.requestSubmit();
        await pause();
        equal(facts, [false]);
      }),
  },
  {
    rule: 'a reset ends the call with an UnknownError',
    check: () =>
      withForm('', '<input name="field">', async (form) => {
        const result = context.executeTool(await listed(), { field: 'x' });
        await pause(50);
        form.reset();
        await rejects(result, 'UnknownError');
      }),
  },
  {
    rule: 'an abort ends the call with its reason',
    check: () =>
      withForm('', '<input name="field">', async () => {
        const controller = new AbortController();
        const result = context.executeTool(await listed(), { field: 'x' }, { signal: controller.signal });
        await pause(50);
        controller.abort('mine');
        await rejects(result, 'mine');
      }),
  },
  ...[
    ['an unknown field', '<input name="field">', { other: 'x' }],
    ['a value of another type', '<input type="number" name="field">', { field: 'abc' }],
    ['a choice that is none', select(), { field: 'z' }],
    ['a required field that stays empty', '<input name="field" required><input name="other">', { other: 'x' }],
  ].map(([rule, inside, input]) => ({
    rule: `${rule} is an UnknownError`,
    check: () =>
      withForm('toolautosubmit', inside as string, async (form: HTMLFormElement) => {
        answer(form);
        await rejects(context.executeTool(await listed(), input), 'UnknownError');
      }),
  })),
  {
    rule: 'preventDefault without respondWith is an UnknownError',
    check: () =>
      withForm('toolautosubmit', '<input name="field">', async (form) => {
        form.addEventListener('submit', (event) => event.preventDefault());
        await rejects(context.executeTool(await listed(), { field: 'x' }), 'UnknownError');
      }),
  },
];
