import type { JSX } from 'react';
import { useMemo, useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { Button, ButtonGroup, ConfirmDialog, Details, WarningText } from '../../../ui/index.ts';
import type { SectionProvider } from '../collaboration/section-provider.ts';

export interface UnsentTextProps {
  readonly provider: SectionProvider;
  readonly onDiscard: () => Promise<void>;
}

/** What was written and can no longer be saved: to be copied, so that nothing is lost, or thrown away. It stays on this device until then. */
export function UnsentText({ provider, onDiscard }: UnsentTextProps): JSX.Element {
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const [copied, setCopied] = useState<'not yet' | 'copied' | 'failed'>('not yet');
  const paragraphs = useMemo(() => provider.unsentText(), [provider]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(paragraphs.join('\n\n'));
      setCopied('copied');
      announce('Copied');
    } catch {
      setCopied('failed');
      announce('It could not be copied. Select the text and copy it.');
    }
  };
  return (
    <div className="ji-unsent">
      <WarningText>Not saved: you can no longer write here. What you wrote last is kept on this device and is sent if you may write again.</WarningText>
      {paragraphs.length === 0 && <p className="govuk-body">You only deleted text, or changed how it looks or what it cites.</p>}
      {paragraphs.length > 0 && (
        <Details summary="What is not saved" open={copied === 'failed'}>
          {paragraphs.map((paragraph, index) => <p key={index} className="govuk-body">{paragraph}</p>)}
        </Details>
      )}
      <ButtonGroup>
        {paragraphs.length > 0 && <Button onClick={() => void copy()}>{copied === 'copied' ? 'Copied' : 'Copy the text'}</Button>}
        <Button tone="secondary" onClick={() => setAsking(true)}>Throw it away</Button>
      </ButtonGroup>
      {copied === 'failed' && <p className="govuk-body">The browser does not let this page copy. Select the text above and copy it.</p>}
      <ConfirmDialog open={isAsking} title="Throw away what is not saved?" confirmLabel="Throw it away" tone="warning" onConfirm={() => void onDiscard()} onCancel={() => setAsking(false)}>
        <p className="govuk-body">It is deleted from this device, and nobody can bring it back.</p>
      </ConfirmDialog>
    </div>
  );
}
