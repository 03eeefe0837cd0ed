import type { ModelTool } from '../../../utils/models/model';

/** A made-up site whose tools take every type that JSON Schema has. */
export const bookingTools: ModelTool[] = [
  {
    alias: 'hotel_example_com_book_room',
    title: 'Book a room',
    description: 'Book a hotel room for some guests.',
    parameters: {
      type: 'object',
      properties: {
        city: { type: 'string', description: 'Where' },
        arrival: { type: 'string', format: 'date', description: 'First night' },
        guests: { type: 'integer', minimum: 1, maximum: 12, description: 'How many people' },
        room: { type: 'string', enum: ['single', 'double', 'suite'], description: 'Kind of room' },
        breakfast: { type: 'boolean', description: 'With breakfast' },
        email: { type: 'string', format: 'email' },
      },
      required: ['city', 'arrival', 'guests'],
    },
  },
  {
    alias: 'hotel_example_com_set_alarm',
    title: 'Set an alarm',
    description: 'Wake a guest at a time of day.',
    parameters: {
      type: 'object',
      properties: { at: { type: 'string', format: 'date-time' } },
      required: ['at'],
    },
  },
  {
    alias: 'hotel_example_com_tag_article',
    title: 'Tag the article',
    description: 'Put tags on the article.',
    parameters: {
      type: 'object',
      properties: { tags: { type: 'array', items: { type: 'string' } } },
      required: ['tags'],
    },
  },
  {
    alias: 'hotel_example_com_sum',
    title: 'Sum of numbers',
    description: 'Adds numbers up.',
    parameters: {
      type: 'object',
      properties: { numbers: { type: 'array', items: { type: 'number' } } },
      required: ['numbers'],
    },
  },
  {
    alias: 'hotel_example_com_filter_colours',
    title: 'Filter by colour',
    description: 'Show only things of these colours.',
    parameters: {
      type: 'object',
      properties: {
        colours: { type: 'array', items: { type: 'string', enum: ['red', 'green', 'dark-blue'] } },
      },
      required: ['colours'],
    },
  },
  {
    alias: 'hotel_example_com_resize_picture',
    title: 'Resize the picture',
    description: 'Make the picture larger or smaller.',
    parameters: {
      type: 'object',
      properties: {
        size: {
          type: 'object',
          properties: { width: { type: 'integer' }, height: { type: 'integer' } },
          required: ['width', 'height'],
        },
      },
      required: ['size'],
    },
  },
  {
    alias: 'hotel_example_com_invite',
    title: 'Invite somebody',
    description: 'Send an invitation.',
    parameters: {
      type: 'object',
      properties: { email: { type: 'string', format: 'email' }, message: { type: ['string', 'null'] } },
      required: ['email'],
    },
  },
  {
    alias: 'hotel_example_com_priority',
    title: 'Change the priority',
    description: 'Change how urgent the task is.',
    parameters: {
      type: 'object',
      properties: {
        level: {
          oneOf: [
            { const: 1, title: 'Low' },
            { const: 2, title: 'Normal' },
            { const: 3, title: 'Very urgent' },
          ],
        },
      },
      required: ['level'],
    },
  },
  {
    alias: 'hotel_example_com_find_guest',
    title: 'Find a guest',
    description: 'Find a guest by name.',
    parameters: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
  },
  {
    alias: 'hotel_example_com_open_guest',
    title: 'Open a guest',
    description: 'Open the record of a guest.',
    parameters: { type: 'object', properties: { guest_id: { type: 'string' } }, required: ['guest_id'] },
  },
];
