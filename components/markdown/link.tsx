import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import { carriesMuch, type SafeLink, safeLink } from './safe-link';

type LinkProps = { address: string; text: string; children: ComponentChildren };

/** A link of the model's or a page's: says where it really goes, and goes nowhere but to the web. */
export function Link({ address, text, children }: LinkProps) {
  const link = safeLink(address);
  if (!link) return <span title={words('linkNotWeb', address)}>{children}</span>;
  if (carriesMuch(link.href)) return <LongLink link={link}>{children}</LongLink>;
  const namesHost = text.trim() === link.host || safeLink(text.trim())?.host === link.host;
  return (
    <>
      <Anchor link={link}>{children}</Anchor>
      {!namesHost && <LinkHost host={link.host} />}
    </>
  );
}

const LinkHost = ({ host }: { host: string }) => (
  <span class="link-host">
    {' ('}
    <bdi>{host}</bdi>)
  </span>
);

function Anchor({ link, children }: { link: SafeLink; children: ComponentChildren }) {
  return (
    <a href={link.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" title={link.href}>
      {children}
    </a>
  );
}

function LongLink({ link, children }: { link: SafeLink; children: ComponentChildren }) {
  const [seen, setSeen] = useState(false);
  return (
    <span>
      <button type="button" class="link-button" aria-expanded={seen} onClick={() => setSeen(!seen)}>
        {children}
      </button>
      <LinkHost host={link.host} />
      {seen && (
        <span class="long-address">
          {words('linkCarriesData')}
          <code>
            <PlainText text={link.href} />
          </code>
          <Anchor link={link}>{words('linkOpen', link.host)}</Anchor>
        </span>
      )}
    </span>
  );
}
