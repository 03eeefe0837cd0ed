/**
 * Shapes that cross 180° east jump from one edge of a flat map to the other, and would be drawn as a line right across
 * it. Here such a shape goes on beyond the edge instead, and is repeated at the opposite edge.
 */
export function laidFlat({ geometry }) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(unbroken)).flatMap(withRepeat) };
}

function unbroken(ring) {
  let turns = 0;
  return ring.map(([lng, lat], index) => {
    const step = index === 0 ? 0 : lng - ring[index - 1][0];
    if (step > 180) turns -= 360;
    if (step < -180) turns += 360;
    return [lng + turns, lat];
  });
}

function withRepeat(rings) {
  const longitudes = rings[0].map(([lng]) => lng);
  if (longitudes.some((lng) => lng > 180)) return [rings, shifted(rings, -360)];
  if (longitudes.some((lng) => lng < -180)) return [rings, shifted(rings, 360)];
  return [rings];
}

const shifted = (rings, by) => rings.map((ring) => ring.map(([lng, lat]) => [lng + by, lat]));
