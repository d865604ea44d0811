export { EvidenceFiles } from './EvidenceFiles.tsx';
export { FilesInForm } from './FilesInForm.tsx';
export { ScanningNotice } from './ScanningNotice.tsx';
