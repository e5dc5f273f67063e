import { get, put, remove } from '../../../api/http';
import type { Typed } from '../../../api/schema';

/** What is typed into the form of a step goes to the server before it is sent, for nobody but its author to see. */
export const keepInput = (taskId: string, body: Typed) => put('/api/tasks/{taskId}/unsent', { path: { taskId }, body });

export const unsentInput = (taskId: string) => get('/api/tasks/{taskId}/unsent', { path: { taskId } });

export const giveInputUp = (taskId: string) => remove('/api/tasks/{taskId}/unsent', { path: { taskId } });
