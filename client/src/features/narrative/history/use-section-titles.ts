import { useInspection } from '../../../platform/inspection-context.ts';
import { useSections } from '../sections/use-sections.ts';

export interface NarrativeParts {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly titleOf: (sectionId: string) => string;
}

/** The sections by the titles of their criteria, in their order; none until they are loaded. */
export function useSectionTitles(): NarrativeParts {
  const { id } = useInspection();
  const { sections = [] } = useSections(id);
  const titles = (sections ?? []).map((section) => ({ id: section.id, title: section.criterion.title }));
  return { sections: titles, titleOf: (sectionId) => titles.find((section) => section.id === sectionId)?.title ?? 'Section' };
}
