import { useInspection } from '../../../platform/inspection-context.ts';

/** Titles of this inspection's criteria, by id. */
export function useTitleOf(): (criterionId: string) => string {
  const { criteria } = useInspection();
  return (id) => criteria.find(({ criterion }) => criterion.id === id)?.criterion.title ?? 'A criterion of another framework';
}
