import * as z from 'zod';
import { failed, type Outcome, success } from '../failure';
import { type Recording, recording } from '../recording';

/** A recording as a file, to be played in another browser. What it holds is shown as text and never done. */
const format = 'patchbay-recording';
const version = 1;

const recordingDocument = z.object({ format: z.literal(format), version: z.literal(version), recording });

export const writeRecording = (recorded: Recording): string =>
  JSON.stringify({ format, version, recording: recorded }, null, 1);

/** Fields that are not known are dropped. */
export function readRecording(text: string): Outcome<Recording> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('invalid-arguments', 'This file is not JSON. Choose a recording that Patchbay saved.');
  }
  const parsed = recordingDocument.safeParse(value);
  if (parsed.success) return success(parsed.data.recording);
  const claimed = value as { format?: unknown; version?: unknown } | null;
  if (claimed?.format !== format) {
    return failed('invalid-arguments', 'This file is no recording. Choose one that Patchbay saved.');
  }
  if (typeof claimed.version === 'number' && claimed.version > version) {
    return failed('invalid-arguments', 'A newer version of Patchbay made this recording. Update Patchbay first.');
  }
  const [issue] = parsed.error.issues;
  return failed('invalid-arguments', `This recording is damaged, at /${issue?.path.join('/')}: ${issue?.message}.`);
}
