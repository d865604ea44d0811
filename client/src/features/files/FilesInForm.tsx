import { fileKindsInWords, fileLimits, sizeInWords } from '@joint/shared';
import type { JSX } from 'react';
import { Button, useForm } from '../../ui/index.ts';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import './files.scss';

export interface FilesInFormProps {
  readonly evidenceId: string;
  /** Whether the server has the piece already: before that there is nothing for files to belong to. */
  readonly isOnServer: boolean;
  /** Marked, on the server or in the form, as perhaps hard to read. */
  readonly isDistressing: boolean;
}

/** Files within the form of a piece. They are saved as they come, whatever becomes of what is typed. */
export function FilesInForm({ evidenceId, isOnServer, isDistressing }: FilesInFormProps): JSX.Element {
  const form = useForm();
  if (isOnServer) return <EvidenceFiles evidenceId={evidenceId} isDistressing={isDistressing} canChange id={form?.idOf('files')} />;
  return (
    <section className="ji-files">
      <h2 className="govuk-heading-m">Files</h2>
      <p className="govuk-body">Save this as a draft first. On the next page you can attach up to {fileLimits.perEvidence} files.</p>
      <p className="govuk-hint">{`${fileKindsInWords} files, ${sizeInWords(fileLimits.bytes)} or smaller each.`}</p>
      <Button type="submit" intent="draft" tone="secondary" busyLabel="Saving">Save as draft and attach files</Button>
    </section>
  );
}
