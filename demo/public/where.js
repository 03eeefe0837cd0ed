/** The part of a schema that says where on earth: a place by name, or both coordinates. */
export const whereProperties = {
  place: {
    type: 'string',
    minLength: 1,
    maxLength: 100,
    description:
      'A city or town by name, such as "Paris", "Paris, Texas" or "São Paulo". The largest of that name is meant.',
  },
  lat: { type: 'number', minimum: -90, maximum: 90, description: 'Latitude in degrees; give lng as well' },
  lng: { type: 'number', minimum: -180, maximum: 180, description: 'Longitude in degrees; give lat as well' },
};
export const placeOrCoordinates = [{ required: ['place'] }, { required: ['lat', 'lng'] }];

/** Coordinates win where both are given: they are the more exact of the two. */
export async function resolveWhere({ place, lat, lng }, signal) {
  if (lat !== undefined && lng !== undefined) return coordinates(lat, lng, place);
  if (lat !== undefined || lng !== undefined)
    throw new Error('Only one coordinate came. Give both lat and lng, or a place.');
  if (!place?.trim()) throw new Error('Nowhere was named. Give a place, or both lat and lng.');
  const response = await fetch(`/places?${new URLSearchParams({ name: place })}`, { signal });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return { label: answer.label, lat: answer.lat, lng: answer.lng };
}

function coordinates(lat, lng, place) {
  const onEarth = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  if (!onEarth) throw new Error(`${lat}, ${lng} is not on the map: lat goes from -90 to 90, lng from -180 to 180.`);
  return { label: place ?? `${lat}, ${lng}`, lat, lng };
}
