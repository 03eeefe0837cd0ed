import { useEffect, useRef } from 'preact/hooks';

type MathsProps = { source: string; display: boolean };

/** A formula: its TeX until the typesetter is loaded, and for good where it cannot be set. */
export function Maths({ source, display }: MathsProps) {
  // Another formula is another element: the typesetter replaces what is inside.
  return <Formula key={source} source={source} display={display} />;
}

function Formula({ source, display }: MathsProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let present = true;
    void import('./typeset').then(({ typeset }) => {
      if (present && place.current) typeset(source, display, place.current);
    });
    return () => {
      present = false;
    };
  }, [source, display]);
  return (
    <span ref={place} class={display ? 'maths display' : 'maths'} dir="ltr">
      {source}
    </span>
  );
}
