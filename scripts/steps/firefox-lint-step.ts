import { runTool } from '../run-tool';
import { oneIf, type Step } from './step';

type Finding = { code: string; file?: string; line?: number; message: string };
type Report = { errors: Finding[]; warnings: Finding[] };

/**
 * Warnings about libraries, which are bundled into one file with our own code. That ours has none of these is held by
 * tests/architecture.test.ts, on the sources.
 */
const knownWarnings: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact can set innerHTML; no component asks it to',
  DANGEROUS_EVAL: 'zod tries the Function constructor and goes without where the CSP refuses it',
};

/** Mozilla's own check of the Firefox build: no errors, and no warnings but the known ones. */
export const firefoxLintStep: Step = {
  name: 'web-ext lint',
  async run() {
    const parameters = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--self-hosted=false'];
    const { output } = await runTool('web-ext', parameters, { quiet: true });
    const { errors, warnings } = readReport(output);
    const unknown = warnings.filter(({ code }) => !(code in knownWarnings));
    for (const { code, file, line, message } of [...errors, ...unknown]) {
      console.log(`  ${code} in ${file ?? 'the add-on'}${line ? `, line ${line}` : ''}: ${message}`);
    }
    for (const code of new Set(warnings.map((warning) => warning.code))) {
      if (code in knownWarnings) console.log(`  ${code} is known: ${knownWarnings[code]}.`);
    }
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
