/** A page that is read and judged. */
export type Sheet = {
  name: string;
  /** The line of the table in which it is counted. */
  row: string;
  url: string;
  /** Whether it says itself when it is ready, by `window.staged`. */
  isStaged: boolean;
  /** How many of its menus, lists, dialogs and calendars are opened, one after another. */
  mostOpened: number;
};
