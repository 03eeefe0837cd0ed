import { runTool } from '../run-tool';
import { oneIf, type Step } from './step';

type Finding = { code: string; file?: string; line?: number; message: string };
type Report = { errors: Finding[]; warnings: Finding[] };

/**
 * Warnings about libraries, which are bundled into one file with our own code. That ours has none of these is held by
 * tests/architecture.test.ts, on the sources.
 */
const knownWarnings = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    says: 'innerHTML',
    because: 'Preact can set innerHTML; no component asks it to',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    says: 'document().write',
    because: 'a method of micromark, which touches no page',
  },
  {
    code: 'DANGEROUS_EVAL',
    says: 'Function constructor',
    because: 'zod tries it, and goes without where the CSP refuses',
  },
];

const knownReason = ({ code, message }: Finding): string | undefined =>
  knownWarnings.find((known) => known.code === code && message.includes(known.says))?.because;

/** Mozilla's own check of the Firefox build: no errors, and no warnings but the known ones. */
export const firefoxLintStep: Step = {
  name: 'web-ext lint',
  async run() {
    const parameters = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'];
    const { output } = await runTool('web-ext', parameters, { quiet: true });
    const { errors, warnings } = readReport(output);
    const unknown = warnings.filter((warning) => knownReason(warning) === undefined);
    for (const { code, file, line, message } of [...errors, ...unknown]) {
      console.log(`  ${code} in ${file ?? 'the add-on'}${line ? `, line ${line}` : ''}: ${message}`);
    }
    for (const reason of new Set(warnings.map(knownReason))) if (reason) console.log(`  known: ${reason}.`);
    return oneIf(errors.length === 0 && unknown.length === 0);
  },
};

function readReport(output: string): Report {
  const start = output.indexOf('{');
  try {
    return JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as Report;
  } catch {
    return { errors: [{ code: 'NO_REPORT', message: output }], warnings: [] };
  }
}
