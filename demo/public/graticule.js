const steps = (from, to, step) => Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

/** Meridians and parallels, fifteen degrees apart, as one GeoJSON shape. */
export default function graticule() {
  const meridians = steps(-180, 180, 15).map((lng) => [
    [lng, -85],
    [lng, 85],
  ]);
  const parallels = steps(-75, 75, 15).map((lat) => [
    [-180, lat],
    [180, lat],
  ]);
  return { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
}
