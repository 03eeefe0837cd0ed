import { describe, expect, it } from 'vitest';
import { readSwitches, switchesFor } from '../../utils/panel/import-switches';
import { sampleTool } from '../components/samples';

describe('switches of another chat', () => {
  it.each([
    ['{"get_weather": true, "old": false}', { get_weather: true, old: false }],
    ['{"chat:tools:default": {"a": true, "b": true}, "chat:tools:t-1": {"b": false}}', { a: true, b: false }],
    ['{"chat:tools:t-1": "{\\"a\\": true}", "theme": "dark"}', { a: true }],
  ])('are read: %s', (text, switches) => {
    expect(readSwitches(text)).toEqual({ ok: true, value: switches });
  });

  it.each(['', '[]', '{"a": 1}', '{"theme": "dark"}', '{"chat:tools:x": "nonsense"}'])('are not: %s', (text) => {
    expect(readSwitches(text)).toMatchObject({ ok: false, failure: { code: 'invalid-arguments' } });
  });

  it('of several threads are not mixed', () => {
    const told = readSwitches('{"chat:tools:x": {"a": true}, "chat:tools:y": {"a": false}}');
    expect(told).toMatchObject({ ok: false, failure: { message: expect.stringContaining('x, y') } });
  });

  it('mean a tool by its whole name, or by its name in any toolkit; what is not here is told', () => {
    const rows = [
      sampleTool('get_weather', { switchKey: 'page' }),
      sampleTool('kit.get_weather', { switchKey: 'kit' }),
      sampleTool('storage.getCookie', { switchKey: 'cookie' }),
    ];
    expect(switchesFor({ get_weather: true, getCookie: true, gone: true }, rows)).toEqual({
      switches: { page: true, cookie: true },
      unknown: ['gone'],
    });
  });
});
