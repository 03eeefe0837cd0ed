import { ImageOff } from 'lucide-preact';
import { words } from '../../utils/words';

/** Where an image would be: what it is called and where it lies. It is never loaded. */
export function ImageChip({ address, description }: { address: string; description: string }) {
  return (
    <span class="image-chip" title={address}>
      <ImageOff size={13} aria-hidden="true" />
      {description && <span>{description}</span>}
      <span class="image-place">{words('imageNotLoaded', placeOf(address))}</span>
    </span>
  );
}

function placeOf(address: string): string {
  if (!URL.canParse(address)) return shortened(address);
  const url = new URL(address);
  return url.host ? shortened(`${url.host}${url.pathname}`) : url.protocol;
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
