/** Response headers: the worker, in whichever browser, may read the answer. */
export const anyone = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
