/** A piece of evidence on its way into the text. */
export interface DraggedPiece {
  readonly id: string;
  readonly title: string;
}

/** Of this service alone: other programs do not take it, and nothing else is taken for it. */
const type = 'application/x-joint-inspection-evidence';

export const startDrag = (data: DataTransfer, { id, title }: DraggedPiece): void => {
  data.setData(type, JSON.stringify({ id, title }));
  data.effectAllowed = 'copyLink';
};

export const hasPiece = (data: DataTransfer | null): boolean => data?.types.includes(type) ?? false;

/** What is dropped; null for anything else. */
export function droppedPiece(data: DataTransfer | null): DraggedPiece | null {
  const text = data && hasPiece(data) ? data.getData(type) : '';
  try {
    const { id, title } = JSON.parse(text) as Partial<DraggedPiece>;
    return typeof id === 'string' && typeof title === 'string' ? { id, title } : null;
  } catch {
    return null;
  }
}
