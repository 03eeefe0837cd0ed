import { describe, expect, it } from 'vitest';
import { converse } from './ask';
import { bookingTools } from './booking-tools';

const callsFor = async (sentence: string) =>
  (await converse(sentence, bookingTools)).calls.map(({ alias, arguments: values }) => [
    alias.replace('hotel_example_com_', ''),
    values,
  ]);

/** Local time of this machine, as the tool gets it. */
const offset = () => {
  const minutes = -new Date(2026, 10, 22).getTimezoneOffset();
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

describe('arguments are read by the type that their schema gives them', () => {
  it('text, date, number in words, enum and switch in one sentence', async () => {
    expect(await callsFor('book a double room in Vienna for two guests on 3 March 2027 without breakfast')).toEqual(
      [['book_room', { city: 'Vienna', arrival: '2027-03-03', guests: 2, room: 'double', breakfast: false }]],
    );
  });

  it.each([
    ['set an alarm for tomorrow at 7:30', 'set_alarm', { at: `2026-11-22T07:30:00${offset()}` }],
    [
      'tag the article with news, local politics and sport',
      'tag_article',
      { tags: ['news', 'local politics', 'sport'] },
    ],
    ['sum the numbers 3, 4.5 and twelve', 'sum', { numbers: [3, 4.5, 12] }],
    ['filter by the colours red and dark blue', 'filter_colours', { colours: ['red', 'dark-blue'] }],
    ['resize the picture to width 640 and height 480', 'resize_picture', { size: { width: 640, height: 480 } }],
    [
      'invite anna@example.org saying see you soon',
      'invite',
      { email: 'anna@example.org', message: 'see you soon' },
    ],
    ['change the priority to very urgent', 'priority', { level: 3 }],
    ['change the priority to low', 'priority', { level: 1 }],
    ['find the guest Miller', 'find_guest', { name: 'Miller' }],
  ])('%s', async (sentence, tool, values) => {
    expect(await callsFor(sentence)).toEqual([[tool, values]]);
  });

  it('a value outside of its bounds is not filled in', async () => {
    const { calls } = await converse('book a room in Rome for 40 guests tomorrow', bookingTools);
    expect(calls).toEqual([
      {
        alias: 'hotel_example_com_book_room',
        arguments: { city: 'Rome', arrival: '2026-11-22' },
        unsure: true,
      },
    ]);
  });
});

describe('results of one step are the input of the next', () => {
  it('where a property of the schema has the name of a key of the result', async () => {
    const { calls } = await converse('find the guest Miller and open it', bookingTools, () =>
      JSON.stringify({ guests: [{ guest_id: 'g-17', name: 'Miller' }] }),
    );
    expect(calls).toEqual([
      { alias: 'hotel_example_com_find_guest', arguments: { name: 'Miller' }, unsure: false },
      { alias: 'hotel_example_com_open_guest', arguments: { guest_id: 'g-17' }, unsure: false },
    ]);
  });

  it('as a form where no word points back', async () => {
    const { calls } = await converse(
      'find the guest Miller, then open a guest',
      bookingTools,
      () => '{"guest_id":"g-17"}',
    );
    expect(calls[1]).toEqual({
      alias: 'hotel_example_com_open_guest',
      arguments: { guest_id: 'g-17' },
      unsure: true,
    });
  });
});
