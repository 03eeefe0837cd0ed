export const builtInAuthor = "Browser's own model";

/** What a person should know before choosing it. */
export const builtInLimits = [
  'It runs on this computer alone; nothing is sent anywhere.',
  'It is small: it sees at most eight tools at a time, makes one call a step, reads the beginning of long results only, and is often wrong.',
];
