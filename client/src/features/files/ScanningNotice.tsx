import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { WarningText } from '../../ui/index.ts';
import { notScanned } from './EvidenceFiles.tsx';
import { fileSettingsQuery } from './files.operations.ts';

/** For platform administrators: that files are not looked at for viruses. Nothing where they are. */
export function ScanningNotice(): JSX.Element | null {
  const { data } = useQuery(fileSettingsQuery);
  return data && !data.fileSettings.isScanned ? <WarningText>{notScanned} docs/operations.md says how (CLAMAV_URL).</WarningText> : null;
}
