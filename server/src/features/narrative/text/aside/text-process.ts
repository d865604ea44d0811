// A process of its own: what takes too long here is ended, and the server goes on.
import { worker, workerEmit } from 'workerpool';
import { textTasks, type TextTasks } from './text-tasks.ts';

const examine = (text: Parameters<TextTasks['examine']>[0], edit: Parameters<TextTasks['examine']>[1]) => textTasks.examine(text, edit, () => workerEmit('text read'));

worker({ ...textTasks, examine });
