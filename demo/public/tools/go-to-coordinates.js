import { placeOrCoordinates, resolveWhere, whereProperties } from '../where.js';
import { goTo, requireMap } from '../world-map.js';

const usualZoom = 14;

export const goToCoordinates = {
  name: 'go_to_coordinates',
  title: 'Go to a place on the map',
  description: 'Move and zoom the map to a place by name or to coordinates. The map must be in view. Adds no pin.',
  inputSchema: {
    type: 'object',
    properties: {
      ...whereProperties,
      zoom: {
        type: 'number',
        minimum: 1,
        maximum: 18,
        default: usualZoom,
        description: 'How near: 2 is the world, 5 a country, 10 a city, 14 a quarter of it',
      },
    },
    anyOf: placeOrCoordinates,
    additionalProperties: false,
  },
  async execute(input, { signal } = {}) {
    requireMap('go there again');
    const where = await resolveWhere(input, signal);
    signal?.throwIfAborted();
    const zoom = input.zoom ?? usualZoom;
    goTo(where, zoom);
    return { ...where, zoom };
  },
};
