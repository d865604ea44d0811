import { useApolloClient, useQuery } from '@apollo/client/react';
import { fileLimits, type FileEventData } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { toFaults } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { ConfirmDialog, InsetText } from '../../ui/index.ts';
import { filesQuery, removeFileMutation } from './files.operations.ts';
import './files.scss';
import { ComingFile } from './list/ComingFile.tsx';
import { FileRow } from './list/FileRow.tsx';
import { RemovedFiles } from './list/RemovedFiles.tsx';
import { giveUpUpload } from './uploads/transfer.ts';
import { UnfinishedRow } from './uploads/UnfinishedRow.tsx';
import { UploadArea } from './uploads/UploadArea.tsx';
import { UploadRow } from './uploads/UploadRow.tsx';
import { useUploads } from './uploads/use-uploads.ts';

export interface EvidenceFilesProps {
  readonly evidenceId: string;
  /** Marked as perhaps hard to read. */
  readonly isDistressing: boolean;
  /** Whether the reader may attach and remove. */
  readonly canChange: boolean;
  /** Where a form's error summary leads to. */
  readonly id?: string | undefined;
}

/** The files of a piece of evidence, live, and for those who may change it a way to add more. */
export function EvidenceFiles({ evidenceId, isDistressing, canChange, id }: EvidenceFilesProps): JSX.Element {
  const client = useApolloClient();
  const { role } = useInspection();
  const { data, error, refetch } = useQuery(filesQuery, { variables: { evidenceId } });
  const { items, queue } = useUploads(evidenceId);
  const [asked, setAsked] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');

  const again = (): void => void refetch().catch(() => undefined);
  useLiveEvents((event) => {
    if (event.type.startsWith('file.') && (event.data as FileEventData).evidenceId === evidenceId) again();
  });

  const remove = async (): Promise<void> => {
    if (!asked) return;
    setBusy(true);
    setFault('');
    try {
      await client.mutate({ mutation: removeFileMutation, variables: { input: { fileId: asked.id } } });
    } catch (reason) {
      setFault(toFaults(reason).map(({ message }) => message).join('. '));
    }
    setBusy(false);
    setAsked(null);
  };
  const giveUp = (id: string): void => void giveUpUpload(id).catch(() => undefined).then(again);

  if (!data) return <><h2 className="govuk-heading-m">Files</h2><LoadState what="the files" error={error} onRetry={() => refetch()} /></>;
  const { files, filesComing, unfinishedUploads } = data.evidence;
  const attached = files.filter(({ status }) => status === 'ATTACHED');
  const underWay = new Set(items.map(({ fileId }) => fileId));
  const left = unfinishedUploads.filter(({ id }) => !underWay.has(id));
  return (
    <section className="ji-files" id={id} tabIndex={id ? -1 : undefined} aria-labelledby={`files-${evidenceId}`}>
      <h2 className="govuk-heading-m" id={`files-${evidenceId}`}>Files</h2>
      {fault && <p className="govuk-error-message" role="alert"><span className="govuk-visually-hidden">Error:</span> {fault}</p>}
      {attached.length + filesComing.length + items.length + left.length === 0 && <p className="govuk-body">No files are attached.</p>}
      <ul className="ji-files__list">
        {attached.map((file) => <FileRow key={file.id} file={file} isDistressing={isDistressing} onRemove={canChange ? () => setAsked(file) : undefined} />)}
        {filesComing.map((file) => <ComingFile key={file.id} file={file} />)}
        {items.map((item) => <UploadRow key={item.key} item={item} queue={queue} />)}
        {canChange && left.map((upload) => <UnfinishedRow key={upload.id} upload={upload} onGiveUp={() => giveUp(upload.id)} />)}
      </ul>
      {canChange && <UploadArea onChoose={queue.add} room={Math.max(0, fileLimits.perEvidence - attached.length - items.filter((item) => item.status.is !== 'failed').length)} />}
      <RemovedFiles files={files.filter(({ status }) => status === 'REMOVED')} />
      {!data.fileSettings.isScanned && role === 'LEAD_INSPECTOR' && attached.length > 0 && <InsetText>{notScanned}</InsetText>}
      <ConfirmDialog open={asked !== null} title={`Remove ${asked?.name ?? 'the file'}?`} confirmLabel="Remove the file" tone="warning" busy={busy} onConfirm={() => void remove()} onCancel={() => setAsked(null)}>
        <p className="govuk-body">Its content is deleted and cannot be brought back. The record that it was attached, and that you removed it, stays.</p>
      </ConfirmDialog>
    </section>
  );
}

/** Said to those who answer for the service and for the inspection. */
export const notScanned = 'This service does not check files for viruses. Open files only on devices that do, or ask whoever runs the service to connect a virus scanner.';
