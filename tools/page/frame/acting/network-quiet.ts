const silence = 500;

/**
 * No extension permission is spent on watching requests: the page's own list of finished loads says when the last one
 * ended. One that has begun and not ended is not in it, which is why a while of silence is asked for.
 */
export function networkQuiet(): () => boolean {
  const started = performance.now();
  return () => {
    if (document.readyState !== 'complete') return false;
    const ends = performance
      .getEntriesByType('resource')
      .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
    const last = Math.max(started, ...ends.slice(-200));
    return performance.now() - last > silence;
  };
}
