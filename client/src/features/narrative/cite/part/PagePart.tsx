import type { JSX } from 'react';
import { Select, TextField } from '../../../../ui/index.ts';

/** A page of one of the files. */
export function PagePart({ files }: { readonly files: readonly { readonly id: string; readonly name: string }[] }): JSX.Element {
  return (
    <>
      <Select name="fileId" label="File" options={files.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField name="page" label="Page" hint="As the file counts its pages, from 1." width="number" inputMode="numeric" />
    </>
  );
}
