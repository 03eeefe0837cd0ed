import { describe, expect, it } from 'vitest';
import { demoTools } from '../../prove/command-mode/demo-tools';
import { converse } from './ask';
import { bookingTools } from './booking-tools';

const one = async (text: string, tools = demoTools) => (await converse(text, tools)).calls;

describe('a command line', () => {
  it('runs exactly the tool that it names, by its name or its alias', async () => {
    const wanted = [
      { alias: '_127_0_0_1_drop_pin', arguments: { place: 'Rome', label: 'My place' }, unsure: false },
    ];
    expect(await one('/drop_pin place=Rome label="My place"')).toEqual(wanted);
    expect(await one('/_127_0_0_1_drop_pin place=Rome label="My place"')).toEqual(wanted);
  });

  it('reads values by their types', async () => {
    const [call] = await one('/go_to_coordinates lat=48.85 lng=2.35 zoom=9');
    expect(call?.arguments).toEqual({ lat: 48.85, lng: 2.35, zoom: 9 });
    const [text] = await one('/log message=007');
    expect(text?.arguments).toEqual({ message: '007' });
    const [list] = await one('/tag_article tags=["a b","c"]', bookingTools);
    expect(list?.arguments).toEqual({ tags: ['a b', 'c'] });
    const [object] = await one('/resize_picture size={"width":1,"height":2}', bookingTools);
    expect(object?.arguments).toEqual({ size: { width: 1, height: 2 } });
    const [titled] = await one('/priority level="Very urgent"', bookingTools);
    expect(titled?.arguments).toEqual({ level: 3 });
    const [whole] = await one('/log {"message":"as JSON"}');
    expect(whole?.arguments).toEqual({ message: 'as JSON' });
  });

  it('gives what stands alone to the first argument that is missing', async () => {
    const [call] = await one('/log hello world');
    expect(call).toEqual({ alias: '_127_0_0_1_log', arguments: { message: 'hello world' }, unsure: false });
  });

  it('shows a form where something is missing', async () => {
    const [call] = await one('/log');
    expect(call).toEqual({ alias: '_127_0_0_1_log', arguments: {}, unsure: true });
  });

  it.each([
    ['/nothing', 'no tool “nothing”'],
    ['/drop_pin colour=red', 'It takes place, lat, lng, label'],
    ['/help', '/tools'],
    ['/tools', '/drop_pin'],
  ])('%s runs nothing and says so', async (text, said) => {
    const { calls, text: answer } = await converse(text, demoTools);
    expect(calls).toEqual([]);
    expect(answer).toContain(said);
  });

  it('does not choose between tools of the same name', async () => {
    const [log] = demoTools.filter(({ alias }) => alias.endsWith('_log'));
    if (!log) throw new Error('The demo has no log tool.');
    const { calls, text } = await converse('/log hello', [
      ...demoTools,
      { ...log, alias: 'other_example_org_log' },
    ]);
    expect(calls).toEqual([]);
    expect(text).toContain('/other_example_org_log');
  });
});
