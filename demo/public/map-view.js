import { writeLine } from './console-panel.js';
import { resolveWhere } from './where.js';
import { addPin, clearPins, closeMap, openMap } from './world-map.js';

/** Opens the map when its view is swapped in, closes it when the view goes, and makes its form work by hand. */
export function wireMapView() {
  openWhenThere();
  document.addEventListener('htmx:after:settle', ({ target }) => {
    if (target.id === 'view') openWhenThere();
  });
}

function openWhenThere() {
  const container = document.querySelector('#map');
  if (!container) return closeMap();
  openMap(container);
  document.querySelector('#pin-place').addEventListener('submit', pinWhatWasTyped);
  document.querySelector('#clear-pins').addEventListener('click', clearPins);
}

async function pinWhatWasTyped(event) {
  event.preventDefault();
  const { place } = event.target.elements;
  place.setCustomValidity('');
  try {
    const pin = addPin(await resolveWhere({ place: place.value }));
    writeLine(`Pin on ${pin.label}`, 'page');
    event.target.reset();
  } catch (error) {
    place.setCustomValidity(error.message);
    place.reportValidity();
    place.addEventListener('input', () => place.setCustomValidity(''), { once: true });
  }
}
