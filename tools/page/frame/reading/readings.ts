import { stepResult } from '../../../../utils/page/parts';
import type { FrameTools } from '../frame-tools';
import { isOwnReference } from '../references';
import { textOf } from './arguments';
import { findElements } from './find-elements';
import { hideMarks, placeOf, showMarks } from './marks';
import { readPicture } from './read-picture';
import { readSelection } from './read-selection';
import { readTable } from './read-table';

/** What can be asked about the page, by the names under which the worker asks for it. */
export const readings: FrameTools = {
  picture: readPicture,
  find: findElements,
  selection: readSelection,
  table: readTable,
  place: placeOf,
  show_marks: showMarks,
  hide_marks: hideMarks,
  /** Whether a reference was given by this document. */
  owns: (args) => stepResult({ owns: isOwnReference(textOf(args, 'reference')) }),
};
