import { fileKindOf, sizeInWords } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import type { FileOfEvidenceFragment } from '../../../generated/graphql.ts';
import { Details, formatInstant, Tag, TextButton } from '../../../ui/index.ts';
import { FilePreview } from '../preview/FilePreview.tsx';
import { previewWords } from '../preview/preview-words.ts';
import { FileScreened } from '../screening/FileScreened.tsx';
import { addressOf } from './file-address.ts';

export interface FileRowProps {
  readonly file: FileOfEvidenceFragment;
  /** Of a piece that may be hard to read: a preview warns first. */
  readonly isDistressing: boolean;
  /** Left out where the reader may not. */
  readonly onRemove?: (() => void) | undefined;
}

/** One attached file: what it is, who added it, and ways to look at it. */
export function FileRow({ file, isDistressing, onRemove }: FileRowProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { id, name, size, mediaType, sha256, scan, addedBy, attachedAt } = file;
  const kind = fileKindOf(mediaType);
  return (
    <li className="ji-file">
      <p className="ji-file__name">
        {file.isOpen ? <a className="govuk-link" href={addressOf(id)} download={name}>{name}</a> : name}{' '}
        <span className="ji-file__size">{`${kind?.label ?? 'File'}, ${sizeInWords(size)}`}</span>
      </p>
      <p className="govuk-body-s ji-file__state">{`Added by ${addedBy.name} on ${formatInstant(attachedAt)}`}</p>
      {scan === 'WAITING' && <p className="govuk-body-s ji-file__state"><Tag colour="yellow">Being checked for viruses</Tag> Nobody can open it until the check is done. This page shows it by itself.</p>}
      <FileScreened file={file} mayAnswer={onRemove !== undefined} />
      <p className="ji-file__acts">
        {file.isOpen && kind?.preview && <TextButton onClick={() => setOpen(!isOpen)} expanded={isOpen} about={name}>{previewWords[kind.preview][isOpen ? 'close' : 'open']}</TextButton>}
        {file.isOpen && <a className="govuk-link" href={addressOf(id)} download={name}>Download<span className="govuk-visually-hidden"> {name}</span></a>}
        {onRemove && <TextButton onClick={onRemove} about={name}>Remove</TextButton>}
      </p>
      {isOpen && file.isOpen && kind?.preview && <FilePreview kind={kind.preview} file={file} isDistressing={isDistressing} />}
      <Details summary={<>Fingerprint<span className="govuk-visually-hidden"> of {name}</span></>}>
        <p className="govuk-body-s">SHA-256 of its content. Whoever has the original can prove with it that the two are the same.</p>
        <code className="ji-file__hash">{sha256}</code>
      </Details>
    </li>
  );
}
