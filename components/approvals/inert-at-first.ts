import { useEffect, useState } from 'preact/hooks';

/** Milliseconds for which a new question cannot be allowed. */
export const inertFor = 700;

/**
 * Inert just after the question appeared, after another took its place, and after the window was returned to: those
 * are the moments in which a click or key was meant for something else.
 */
export function useInertAtFirst(order: string): boolean {
  const [ready, setReady] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const begin = () => {
      clearTimeout(timer);
      setReady('');
      timer = setTimeout(() => setReady(order), inertFor);
    };
    begin();
    addEventListener('focus', begin);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', begin);
    };
  }, [order]);
  return ready !== order;
}
