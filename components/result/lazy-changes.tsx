import { useEffect, useState } from 'preact/hooks';
import { LongText } from '../ui/long-text';

type Drawing = typeof import('./result-changes');

/** A result beside the one before it, or one that tells changes itself (`before` is null then). */
export function ChangesView({ before, text }: { before: string | null; text: string }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    void import('./result-changes').then(setDrawing);
  }, []);
  if (!drawing) return <LongText text={text} />;
  return before === null ? (
    <drawing.SignedResult text={text} />
  ) : (
    <drawing.ResultChanges before={before} text={text} />
  );
}
