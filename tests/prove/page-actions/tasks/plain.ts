import { control, type Hands, type WidgetTask } from '../hands';

/** The tool must refuse, in these words. */
async function refused(call: Promise<string>, words: RegExp): Promise<void> {
  const answer = await call.then(
    (said) => `It did not refuse: ${said}`,
    (thrown: Error) => thrown.message,
  );
  if (!words.test(answer)) throw new Error(`Expected ${words}, got: ${answer}`);
}

async function answered(call: Promise<string>, words: RegExp): Promise<void> {
  const said = await call;
  if (!words.test(said)) throw new Error(`Expected ${words}, got: ${said}`);
}

const judged = async (hands: Hands, tool: string, role: string, name: string): Promise<string> =>
  hands.judge(tool, { ref: await hands.find(control(role, name)) });

/** A page of ours: what must be refused or told, and the browser's own controls. */
const plain: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'plain-covered',
    task: 'name what covers a button',
    run: (hands) => refused(hands.click(control('button', 'Under the sheet')), /is covered by .*dialog "Cookies"/),
    expected: undefined,
  },
  {
    widget: 'plain-disabled',
    task: 'say that a button is disabled',
    run: (hands) => refused(hands.click(control('button', 'Not yet')), /"Not yet" disabled is disabled/),
    expected: undefined,
  },
  {
    widget: 'plain-through',
    task: 'say that presses fall through',
    run: (hands) => refused(hands.click(control('button', 'Ghost')), /lets presses through/),
    expected: undefined,
  },
  {
    widget: 'plain-gone',
    task: 'refuse an element that is gone, with the nearest ones',
    async run(hands) {
      const ref = await hands.find(control('button', 'Save draft'));
      await answered(hands.click(control('button', 'Save draft')), /New: \w+ button "Save draft again"/);
      await refused(
        hands.byReference('click', ref),
        /no longer on the page\. Nearest to it now: \w+ button "Save draft again"/,
      );
    },
    expected: undefined,
  },
  {
    widget: 'plain-file',
    task: 'refuse the picker, give a file',
    async run(hands) {
      const field = { css: 'input' };
      await refused(hands.click(field), /file picker.*Use upload/);
      await hands.byReference('upload', await hands.find(field), { files: [{ name: 'note.txt', text: 'hello' }] });
    },
    expected: 'note.txt 5',
  },
  {
    widget: 'plain-select',
    task: 'refuse the press, choose by words, name what there is',
    async run(hands) {
      await refused(hands.click({ css: 'select' }), /Use select/);
      await refused(hands.select({ css: 'select' }, 'August'), /no option "August"\. It has: "May", "June"/);
      await hands.select({ css: 'select' }, 'June');
    },
    expected: 'June',
  },
  {
    widget: 'plain-date',
    task: 'say how a date is written, set one',
    async run(hands) {
      await refused(hands.type({ css: 'input' }, 'tomorrow'), /takes YYYY-MM-DD/);
      await hands.type({ css: 'input' }, '2026-03-31');
    },
    expected: '2026-03-31',
  },
  {
    widget: 'plain-form',
    task: 'name the field that is not accepted, then send with Enter',
    async run(hands) {
      await refused(hands.submit(control('button', 'Post it')), /not sent.*textbox "Mail"/);
      await hands.type(control('textbox', 'Mail'), 'a@b.example', { enter: true });
    },
    expected: 'a@b.example',
  },
  {
    widget: 'plain-secret',
    task: 'type a secret and never repeat it; ask each time',
    async run(hands) {
      const said = await hands.type({ css: 'input' }, 'hunter2-secret');
      if (said.includes('hunter2')) throw new Error(`The answer holds the secret: ${said}`);
      await answered(
        hands.judge('type', { ref: await hands.find({ css: 'input' }), text: 'x' }),
        /"onceOnly":true/,
      );
    },
    expected: 'hunter2-secret',
  },
  {
    widget: 'plain-dialog',
    task: 'tell of the dialog, know what its OK means, press it',
    async run(hands) {
      await answered(hands.click(control('button', 'Empty the album')), /Opened: \w+ dialog "Really\?"/);
      await answered(judged(hands, 'click', 'button', 'OK'), /deleting.*"onceOnly":true/);
      await hands.click(control('button', 'OK'));
    },
    expected: 'emptied',
  },
  {
    widget: 'plain-tab',
    task: 'give the address of a link to a new tab',
    run: (hands) => answered(hands.click(control('link', 'Manual')), /solid\.html in a new tab/),
    expected: undefined,
  },
  {
    widget: 'plain-nothing',
    task: 'say that nothing changed; no lasting question',
    async run(hands) {
      await answered(
        hands.click(control('button', 'Does nothing')),
        /Nothing that can be seen changed|keyboard is now/,
      );
      await answered(judged(hands, 'click', 'button', 'Does nothing'), /"onceOnly":false/);
    },
    expected: undefined,
  },
  {
    widget: 'plain-closed',
    task: 'press a button in a closed shadow root',
    run: (hands) => hands.click(control('button', 'Behind glass')),
    expected: 'clicked',
  },
  {
    widget: 'plain-keys',
    task: 'press a chord',
    run: (hands) => hands.press('Control+k', control('textbox', 'Chord')),
    expected: 'k 75 KeyK',
  },
  {
    widget: 'plain-picker',
    task: 'notice that a button asks for the file picker, and upload instead',
    async run(hands) {
      const said = await hands.click(control('button', 'Choose a photo'));
      const [, ref = ''] = /file picker.*Use upload with (\w+)/.exec(said) ?? [];
      await hands.byReference('upload', ref, { files: [{ name: 'me.png', base64: 'aGk=', type: 'image/png' }] });
    },
    expected: 'me.png',
  },
  {
    widget: 'plain-hover',
    task: 'rest the pointer and tell of the tooltip',
    run: (hands) => answered(hands.hover(control('button', 'What is this?')), /Opened: \w+ tooltip/),
    expected: 'shown',
  },
  {
    widget: 'plain-wait',
    task: 'wait for a text, and say what has not come',
    async run(hands) {
      await hands.click(control('button', 'Load slowly'));
      await answered(hands.wait({ text: 'it has loaded' }), /the page shows "it has loaded"/);
      await refused(hands.wait({ text: 'never', seconds: 0.3 }), /has not come: the page shows "never"/);
    },
    expected: undefined,
  },
];

export const plainTasks: WidgetTask[] = plain.map((task) => ({ page: 'plain', ...task }));
