import { describe, expect, it } from 'vitest';
import { completeCommand } from '../../../utils/models/command/completion';
import { demoTools } from '../../prove/command-mode/demo-tools';

const labels = (typed: string) => completeCommand(typed, demoTools).map(({ label }) => label);

describe('completion of a command', () => {
  it('suggests tools by their short names, those that begin so before those that contain it', () => {
    expect(labels('/co')).toEqual(['/close_console', '/go_to_coordinates', '/open_console']);
    expect(labels('/d').slice(0, 2)).toEqual(['/delete_notes', '/drop_pin']);
    expect(labels('/note')).toEqual(['/add_note', '/delete_notes', '/refresh_note_list']);
    expect(labels('/he')).toContain('/help');
  });

  it('suggests arguments that are not given yet, required ones first', () => {
    expect(labels('/drop_pin ')).toEqual(['place=', 'lat=', 'lng=', 'label=']);
    expect(labels('/drop_pin place=Paris l')).toEqual(['lat=', 'lng=', 'label=']);
  });

  it('suggests the values that a schema knows', () => {
    expect(labels('/htmx_trigger trigger=swap')).toEqual(['swap-to-map', 'swap-to-notes']);
    expect(completeCommand('/set_dark_mode dark=t', demoTools)).toEqual([
      { text: '/set_dark_mode dark=true ', label: 'true', detail: '' },
    ]);
  });

  it('is silent in plain text, in quotation marks and after an unknown tool', () => {
    expect(labels('drop')).toEqual([]);
    expect(labels('/log message="hello ')).toEqual([]);
    expect(labels('/nothing ')).toEqual([]);
  });
});
