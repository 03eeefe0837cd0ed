import { placeOrCoordinates, resolveWhere, whereProperties } from '../where.js';
import { addPin, requireMap } from '../world-map.js';

export const dropPin = {
  name: 'drop_pin',
  title: 'Drop a pin on the map',
  description:
    'Put a pin (a marker) on the map, on a place by name or at coordinates. The map must be in view. Returns where the pin stands and how many pins there are.',
  inputSchema: {
    type: 'object',
    properties: {
      ...whereProperties,
      label: {
        type: 'string',
        maxLength: 80,
        description: "What to write on the pin; the place's name if left out",
      },
    },
    anyOf: placeOrCoordinates,
    additionalProperties: false,
  },
  async execute(input, { signal } = {}) {
    requireMap('drop the pin again');
    const where = await resolveWhere(input, signal);
    // A pin that nobody waits for any more must not appear after all.
    signal?.throwIfAborted();
    return addPin({ ...where, label: input.label || where.label });
  },
};
