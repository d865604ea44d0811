import type { RememberedInspection } from '../../platform/device/index.ts';
import { newId } from '../../platform/new-id.ts';
import type { Note, NoteKind } from './note.ts';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
/** The calendar day in the United Kingdom, `YYYY-MM-DD`. */
const today = (): string => day.format(new Date());

export const beginNote = ({ userId, inspection, kind }: { readonly userId: string; readonly inspection: RememberedInspection; readonly kind: NoteKind }): Note =>
  ({ id: newId(), userId, inspectionId: inspection.id, inspectionTitle: inspection.title, kind, title: '', body: '', day: today(), keptAt: new Date().toISOString(), sent: null, problem: null });
