import './fold.css';
import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { readingDirection } from './reading-direction';
import { Still } from './still';

type FoldProps = {
  name: ComponentChildren;
  /** A look at what is inside, on one line. */
  brief?: ComponentChildren;
  class?: string;
  startsOpen?: boolean;
  children: () => ComponentChildren;
};

/** Something folded, drawn when it is first opened. */
export function Fold({ name, brief, class: more, startsOpen = false, children }: FoldProps) {
  const still = useContext(Still);
  const [drawn, setDrawn] = useState(startsOpen);
  return (
    <details
      class={more ? `fold ${more}` : 'fold'}
      open={startsOpen}
      onToggle={(event) => event.currentTarget.open && setDrawn(true)}
    >
      <summary>
        <span class="fold-name">{name}</span>
        {brief !== undefined && (
          <span class="fold-brief" dir={typeof brief === 'string' ? readingDirection(brief) : undefined}>
            {brief}
          </span>
        )}
      </summary>
      {(drawn || still) && children()}
    </details>
  );
}
