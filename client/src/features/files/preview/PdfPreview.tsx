import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { ErrorPanel, Loading, TextButton } from '../../../ui/index.ts';
import { openPdf } from './open-pdf.ts';

/** Pages of a PDF, drawn one at a time: nothing in the file is run, and its text is there for screen readers. */
export function PdfPreview({ address, name }: { readonly address: string; readonly name: string }): JSX.Element {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [number, setNumber] = useState(1);
  useEffect(() => {
    const task = openPdf(address);
    task.promise.then(setDocument, () => setFailed(true));
    return () => void task.destroy();
  }, [address]);

  if (isFailed) return <ErrorPanel title="The preview could not be shown" happened="The file may be damaged or protected by a password." remedy="Download it to open it on your device." />;
  if (!document) return <Loading what="the preview" />;
  const count = document.numPages;
  return (
    <section aria-label={`Preview of ${name}`}>
      <PdfPage document={document} number={number} />
      <p className="ji-file__acts" aria-live="polite">
        {number > 1 && <TextButton onClick={() => setNumber(number - 1)}>Previous page</TextButton>}
        <span>{`Page ${number} of ${count}`}</span>
        {number < count && <TextButton onClick={() => setNumber(number + 1)}>Next page</TextButton>}
      </p>
    </section>
  );
}

function PdfPage({ document, number }: { readonly document: PDFDocumentProxy; readonly number: number }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let isOver = false;
    let drawing: { cancel: () => void } | undefined;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const element = canvas.current;
      if (isOver || !element) return;
      setText(items.map((item) => ('str' in item ? item.str : '')).join(' ').trim());
      const width = element.parentElement?.clientWidth ?? 600;
      const scale = Math.min(2, (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width);
      const viewport = page.getViewport({ scale });
      element.width = viewport.width;
      element.height = viewport.height;
      const task = page.render({ canvas: element, viewport });
      drawing = task;
      await task.promise;
    };
    // A page that is left while it is drawn is given up.
    draw().catch(() => undefined);
    return () => {
      isOver = true;
      drawing?.cancel();
    };
  }, [document, number]);
  return (
    <>
      <canvas ref={canvas} className="ji-file__page" role="img" aria-label={`Page ${number}`} />
      <p className="govuk-visually-hidden">{text || 'This page has no text that can be read aloud.'}</p>
    </>
  );
}
