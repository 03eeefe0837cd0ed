import { Check, Copy } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../store/view';
import { IconButton } from './icon-button';

const shownFor = 1500;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {
        report.value = 'The browser did not let Patchbay write to the clipboard. Select the text and copy it.';
      },
    );
  return (
    <IconButton label={copied ? 'Copied' : label} onClick={copy} small>
      {copied ? <Check size={14} /> : <Copy size={14} />}
    </IconButton>
  );
}
