import type { DragEvent, JSX } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { fileKinds, fileKindsInWords, fileLimits, sizeInWords } from '@joint/shared';
import { Button, classNames } from '../../../ui/index.ts';

const accepted = fileKinds.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',');

export interface UploadAreaProps {
  readonly onChoose: (files: readonly File[]) => void;
  /** How many more the piece may have. */
  readonly room: number;
}

/** Where files are dropped, pasted or chosen, with what may be attached said beforehand. */
export function UploadArea({ onChoose, room }: UploadAreaProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const choose = useRef(onChoose);
  useEffect(() => { choose.current = onChoose; });

  useEffect(() => {
    // A picture or a file that was copied; text is left to the field it is pasted into.
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      choose.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);

  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <div className={classNames('ji-upload', isOver && 'ji-upload--over')} onDragEnter={over} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p className="govuk-hint ji-upload__hint" id={`${id}-hint`}>
        {`${fileKindsInWords} files. Each must be ${sizeInWords(fileLimits.bytes)} or smaller, and this evidence can have ${room} more.`}
      </p>
      <label className="govuk-visually-hidden" htmlFor={id}>Choose files to attach</label>
      <input
        id={id}
        ref={input}
        className="ji-upload__input"
        type="file"
        multiple
        tabIndex={-1}
        accept={accepted}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          // The same file may be chosen again, to go on with it.
          event.target.value = '';
        }}
      />
      <Button tone="secondary" onClick={() => input.current?.click()}>Choose files</Button>
      <p className="govuk-body-s ji-upload__also">You can also drop files here, or paste them.</p>
    </div>
  );
}
