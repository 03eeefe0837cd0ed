/** Told by what the engine understands: a page may make up its user agent's name. */
export const inFirefox = CSS.supports('-moz-user-select', 'none');

export const onMac = /mac/i.test(navigator.platform);
