import { expect, it } from 'vitest';
import { exportedFrom, readExport } from '../../../components/install/transfer';
import { readToolkit } from '../../../utils/toolkits/read-toolkit';
import { weatherList } from '../../toolkits/manifests';
import { installed } from '../../toolkits/shelf';

it('an exported toolkit comes back as it was, also a bare list with the name and sites that a person gave it', async () => {
  const files = [
    { path: 'tools.json', text: weatherList },
    { path: 'weather.js', text: 'export const getWeather = () => 1;' },
  ];
  const { toolkit } = await readToolkit({ files, name: 'My weather', sites: ['https://a.example/*'], source: '' });
  if (!toolkit) throw new Error('The sample cannot be read.');
  const stored = { ...toolkit, fingerprint: 'f', installedAt: 1, removedAt: null, tracked: false };
  const found = readExport(exportedFrom([stored, installed()]));
  expect(found.ok && found.value).toHaveLength(2);
  const [first] = found.ok ? found.value : [];
  const again = first && (await readToolkit(first));
  expect(again?.problems).toEqual([]);
  expect(again?.toolkit).toEqual(toolkit);
});

it.each([
  '',
  '{}',
  '[]',
  '{"patchbayToolkits":2,"toolkits":[]}',
  '{"patchbayToolkits":1,"toolkits":[{"name":"x"}]}',
])('another file is refused in words: %s', (text) => {
  expect(readExport(text)).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('Export all') },
  });
});
