import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- its address is the bundler's to give
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Reads a PDF in a thread of its own, by parts where it is large. It compiles no code: the page's rules would refuse it. */
export const openPdf = (address: string): PDFDocumentLoadingTask => getDocument({ url: address, isEvalSupported: false, useWasm: false, enableXfa: false });
