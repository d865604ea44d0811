import { Extension } from '@tiptap/core';
import { tidyHtml } from './tidy-html.ts';

/** Takes the structure of what is pasted and leaves its looks. */
export const TidyPaste = Extension.create({ name: 'tidyPaste', transformPastedHTML: tidyHtml });
