import { CircleMarker, LayerGroup } from '/vendor/leaflet/leaflet-src.esm.js';

const mostNames = 36;
/** Names nearer than this, in pixels across and down, would be written over each other. */
const room = { across: 90, down: 26 };

let cities;

async function allCities() {
  const response = await fetch('/cities.json');
  return response.json();
}

/** Writes the largest cities of what is in sight onto the map, and again after each move. */
export async function writeCityNames(map) {
  cities ??= allCities();
  const largestFirst = await cities;
  if (!map.getContainer().isConnected) return;
  const layer = new LayerGroup().addTo(map);
  const write = () => {
    layer.clearLayers();
    for (const city of citiesToName(map, largestFirst)) layer.addLayer(namedDot(city));
  };
  map.on('moveend', write);
  write();
}

function citiesToName(map, largestFirst) {
  const inSight = map.getBounds();
  const chosen = [];
  for (const [name, lat, lng] of largestFirst) {
    if (chosen.length === mostNames) break;
    if (!inSight.contains([lat, lng])) continue;
    const { x, y } = map.latLngToContainerPoint([lat, lng]);
    const crowded = chosen.some(({ at }) => Math.abs(at.x - x) < room.across && Math.abs(at.y - y) < room.down);
    if (!crowded) chosen.push({ name, lat, lng, at: { x, y } });
  }
  return chosen;
}

function namedDot({ name, lat, lng }) {
  const text = document.createElement('span');
  text.textContent = name;
  return new CircleMarker([lat, lng], { radius: 2.5, className: 'city', interactive: false }).bindTooltip(text, {
    // Above the land, below the pins and their labels.
    pane: 'shadowPane',
    permanent: true,
    direction: 'right',
    offset: [4, 0],
    className: 'city-name',
  });
}
