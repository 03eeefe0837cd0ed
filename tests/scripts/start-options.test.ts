import { describe, expect, it } from 'vitest';
import { readStartOptions } from '../../scripts/start/options';

const display = { DISPLAY: ':0' };

describe('npm start', () => {
  it('shows the demo in Chromium, with no model, unless told otherwise', () => {
    const plain = { browser: 'chromium', site: null, model: null, headless: false };
    expect(readStartOptions([], display)).toEqual(plain);
  });

  it('takes a browser, a site and a model', () => {
    const given = [
      '--firefox',
      '--site',
      'http://localhost:3000/',
      '--model-url',
      'http://localhost:1/v1',
      '--model',
      'm',
    ];
    expect(readStartOptions(given, { ...display, PATCHBAY_MODEL_KEY: 'k' })).toEqual({
      browser: 'firefox',
      site: 'http://localhost:3000/',
      model: { baseUrl: 'http://localhost:1/v1', model: 'm', key: 'k' },
      headless: false,
    });
  });

  it('says what is wrong with its parameters', () => {
    expect(() => readStartOptions(['--site', 'example.org'], display)).toThrow('"example.org" is no web address');
    expect(() => readStartOptions(['--model', 'm'], display)).toThrow('belong together');
    expect(() => readStartOptions(['--windowless'], display)).toThrow(
      "Unknown option '--windowless'. There are: --firefox, --site,",
    );
  });
});
