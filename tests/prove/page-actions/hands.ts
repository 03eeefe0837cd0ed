/** What a task looks for: a control by its role and name, as a model reads them off the picture of the page. */
export type Wish = {
  role?: string;
  name?: string;
  /** All of an element's words, where it has no role. */
  text?: string;
  css?: string;
  /** Of several, which one; from 0. */
  at?: number;
  /** Search the whole page and not only the widget: most lists and dialogs hang elsewhere. */
  anywhere?: boolean;
};

/** Our tools on one widget of an open page. Each rejects with the tool's own sentence where it refuses. */
export interface Hands {
  /** The reference of what is wished for, waiting a moment for it to come. */
  find(wish: Wish): Promise<string>;
  click(wish: Wish, options?: object): Promise<string>;
  hover(wish: Wish): Promise<string>;
  type(wish: Wish, text: string, options?: object): Promise<string>;
  select(wish: Wish, ...options: string[]): Promise<string>;
  check(wish: Wish, checked?: boolean): Promise<string>;
  press(key: string, wish?: Wish, options?: object): Promise<string>;
  drag(
    wish: Wish,
    options: { to?: Wish; place?: string; right?: number; down?: number; value?: number },
  ): Promise<string>;
  fill(...fields: [Wish, string | number | boolean][]): Promise<string>;
  submit(wish: Wish): Promise<string>;
  scroll(wish: Wish, options?: object): Promise<string>;
  /** Any tool on an element that was found before. */
  byReference(tool: string, ref: string, options?: object): Promise<string>;
  wait(conditions: object): Promise<string>;
  /** What a person would be told beforehand. */
  judge(tool: string, args: object): Promise<string>;
}

/** A thing to do with a widget that was not written by us, and what the widget says of itself once it is done. */
export type WidgetTask = {
  page: string;
  widget: string;
  task: string;
  run(hands: Hands): Promise<unknown>;
  expected: unknown;
};

export const control = (role: string, name: string, more: Partial<Wish> = {}): Wish => ({ role, name, ...more });
export const anywhere = (role: string, name: string, more: Partial<Wish> = {}): Wish => ({
  role,
  name,
  anywhere: true,
  ...more,
});
