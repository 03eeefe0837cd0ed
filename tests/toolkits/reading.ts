import { type ManifestText, readManifest } from '../../utils/toolkits/read-manifest';
import { readToolkit } from '../../utils/toolkits/read-toolkit';
import { shop } from './manifests';

export const read = (manifest: unknown, more: Partial<ManifestText> = {}) =>
  readManifest({
    text: typeof manifest === 'string' ? manifest : JSON.stringify(manifest, null, 2),
    file: 'tools.json',
    name: '',
    sites: [],
    ...more,
  });
/** Without the lines, which a test of their own holds. */
export const told = (manifest: unknown, more?: Partial<ManifestText>) =>
  read(manifest, more).problems.map(
    ({ code, place, text }) => `${code} | ${place.replace(/, line \d+(?!, column)/, '')}: ${text}`,
  );
/** As the install page shows them, level and all, of a toolkit that was brought as files. */
export async function toldOfFiles(files: Record<string, string>): Promise<string[]> {
  const { problems } = await readToolkit({
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    name: 'Mine',
    sites: ['https://a.example/*'],
    source: '',
  });
  return problems.map(
    ({ level, code, place, text }) => `${level === 'error' ? 'E' : 'W'} ${code} | ${place}: ${text}`,
  );
}
export const entry = (tool: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) => {
  const [first] = shop().tools;
  return { ...first, ...rest, tool: { ...(first?.tool as object), ...tool } };
};
