import { control, Map as LeafletMap, latLngBounds, marker } from '/vendor/leaflet/leaflet-src.esm.js';
import { drawBaseMap } from './base-map.js';
import { writeCityNames } from './city-names.js';

/** Pins and the last look outlive the map itself, which goes whenever the notes are in view. */
const pins = [];
let look = { center: [25, 10], zoom: 1 };
let map;

const world = latLngBounds([-85, -180], [85, 180]);

/** The map that is in view. Throws when it is not: `next` says what the caller should do after opening it. */
function mapInView(next) {
  if (map?.getContainer().isConnected) return map;
  throw new Error(`The map is not in view. Run htmx_trigger with trigger "swap-to-map" first, then ${next}.`);
}

export function openMap(container) {
  closeMap();
  map = new LeafletMap(container, { maxZoom: 18, zoomSnap: 0.25, maxBounds: world, maxBoundsViscosity: 1 });
  map.attributionControl.setPrefix(false).addAttribution('Natural Earth · GeoNames');
  fillContainer(map);
  map.setView(look.center, Math.max(look.zoom, map.getMinZoom()), { animate: false });
  map.on('moveend', () => {
    look = { center: map.getCenter(), zoom: map.getZoom() };
  });
  control.scale({ imperial: false }).addTo(map);
  drawBaseMap(map);
  writeCityNames(map);
  for (const pin of pins) showPin(pin);
}

/** Keeps the world as large as its container, whatever opens or closes beside it, so no edge of it is ever seen. */
function fillContainer(openedMap) {
  const watch = new ResizeObserver(() => {
    openedMap.invalidateSize({ animate: false });
    openedMap.setMinZoom(openedMap.getBoundsZoom(world, true));
  });
  openedMap.setMinZoom(openedMap.getBoundsZoom(world, true));
  watch.observe(openedMap.getContainer());
  openedMap.on('unload', () => watch.disconnect());
}

export function closeMap() {
  map?.remove();
  map = undefined;
}

function showPin({ label, lat, lng }) {
  const text = document.createElement('span');
  text.textContent = label;
  marker([lat, lng], { title: label, alt: `Pin: ${label}` })
    .addTo(map)
    .bindTooltip(text, {
      permanent: true,
      opacity: 1,
      direction: 'top',
      offset: [-15, -12],
      className: 'pin-label',
    });
}

/** @returns where the pin stands and how many there are, once its marker is on the page. */
export function addPin(pin) {
  mapInView('drop the pin again');
  pins.push(pin);
  showPin(pin);
  bringIntoView(pin);
  return { ...pin, pins: pins.length };
}

/** A pin on a map of the whole world is hard to see, and one outside the map is not seen at all. */
function bringIntoView({ lat, lng }) {
  const closeEnough = map.getZoom() >= 4;
  if (closeEnough && map.getBounds().pad(-0.1).contains([lat, lng])) return;
  const all = latLngBounds(pins.map((each) => [each.lat, each.lng]));
  map.fitBounds(all, { maxZoom: 5, padding: [80, 80], animate: false });
}

export function goTo({ lat, lng }, zoom) {
  mapInView('go there again').setView([lat, lng], zoom, { animate: false });
}

export function requireMap(next) {
  mapInView(next);
}

export function clearPins() {
  pins.length = 0;
  if (map) openMap(map.getContainer());
}
