import { GeoJSON } from '/vendor/leaflet/leaflet-src.esm.js';
import feature from '/vendor/topojson-client/feature.js';
import { laidFlat } from './antimeridian.js';
import graticule from './graticule.js';

/** Fetched once: the shapes stay the same, however often the map is opened. */
let countries;

async function countryShapes() {
  const response = await fetch('/vendor/world-atlas/countries-50m.json');
  const atlas = await response.json();
  return feature(atlas, atlas.objects.countries).features.map(laidFlat);
}

/** Country shapes from this server, so the map needs no network. Their colours are in map.css. */
export async function drawBaseMap(map) {
  new GeoJSON(graticule(), { style: { className: 'graticule' }, interactive: false }).addTo(map);
  countries ??= countryShapes();
  const shapes = await countries;
  // The person may have gone back to the notes while the shapes were on their way.
  if (!map.getContainer().isConnected) return;
  new GeoJSON(shapes, { style: { className: 'country' }, interactive: false }).addTo(map);
}
