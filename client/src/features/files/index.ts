export { EvidenceFiles } from './EvidenceFiles.tsx';
export { FileFindingsPage } from './FileFindingsPage.tsx';
export { FilesInForm } from './FilesInForm.tsx';
export { ScanningNotice } from './ScanningNotice.tsx';
