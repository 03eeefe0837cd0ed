import { Check, Copy } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../../utils/words';
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
        report.value = words('copyRefused');
      },
    );
  return (
    <IconButton label={copied ? words('copied') : label} onClick={copy} small>
      {copied ? <Check size={14} /> : <Copy size={14} />}
    </IconButton>
  );
}
