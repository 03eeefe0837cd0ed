/** What the picture of one frame is handed to the worker in. */
export type FramePicture = {
  title: string;
  /** Indented by one space a level. */
  lines: string[];
  /** Lines that stand for a frame, and which of the window's frames that is. */
  frames: { line: number; index: number }[];
  hasFrames: boolean;
  /** Frames of the window that can be read, also those that Patchbay has not come to yet. */
  reachableFrames: number;
  notes: string[];
  /** From the top window to this one; null where it cannot be told (a frame in a shadow tree). */
  path: number[] | null;
  /** Number of the first line left out; null where none was. */
  next: number | null;
  left: { lines: number; characters: number };
  /** Lines of the whole picture. */
  whole: number;
  milliseconds: number;
};
