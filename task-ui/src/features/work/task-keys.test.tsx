import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskDetail } from '../../api/schema';
import type { FormSchema, TaskRow } from '../../api/types';
import { forgetPerson } from '../../lib/person-change';
import { dossier, taskRow } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const server = serverWith(...handlers);

/** A step that asks for a decision, and for words if one wants. */
const decision: FormSchema = {
  type: 'default',
  schemaVersion: 18,
  components: [
    {
      type: 'radio',
      id: 'Field_outcome',
      key: 'outcome',
      label: 'Kết quả',
      values: [
        { label: 'Đồng ý', value: 'APPROVE' },
        { label: 'Từ chối', value: 'REFUSE' },
      ],
      validate: { required: true },
    },
    { type: 'textfield', id: 'Field_note', key: 'note', label: 'Ghi chú' },
  ],
};

let rows: TaskRow[];
let sent: unknown[];

const detail = (row: TaskRow): TaskDetail => ({
  task: row,
  form: { id: 'test_decision', schema: decision },
  data: {},
  findings: [],
  allowed: ['COMPLETE'],
  blocked: null,
  onBehalfOf: null,
  unsent: null,
  reasons: [],
  dossier,
});

const listOf = (items: TaskRow[]) => ({
  items,
  next: null,
  total: items.length,
  facets: { step: [], urgency: [], priority: [], procedure: [], unit: [], label: [] },
});

beforeEach(() => {
  forgetPerson();
  rows = [1, 2, 4].map(taskRow);
  sent = [];
  server.use(
    http.get('*/api/tasks', () => HttpResponse.json(listOf(rows))),
    http.get('*/api/tasks/:id', ({ params }) => {
      const row = rows.find((each) => each.taskId === params.id);
      return row ? HttpResponse.json(detail(row)) : HttpResponse.json({ title: 'x' }, { status: 404 });
    }),
    http.post('*/api/tasks/:id/complete', async ({ request, params }) => {
      sent.push({ taskId: params.id, ...((await request.json()) as object) });
      return HttpResponse.json({ dossierCode: 'x', status: 4, dueAt: null, nextTasks: [] });
    }),
  );
});

/** Opens the first task of the list by its key. */
async function openFirst() {
  const app = await renderApp('/work?list=mine');
  await screen.findByRole('grid');
  await userEvent.keyboard('{Enter}');
  await screen.findByLabelText('Đồng ý');
  return app;
}

const send = () => fireEvent.keyDown(document.activeElement ?? window, { key: 'Enter', ctrlKey: true });

describe('the keys of a task', () => {
  it('decide by a number and go on to the next task, which is open at once', async () => {
    const { history } = await openFirst();
    await userEvent.keyboard('2');
    await userEvent.keyboard('1');
    expect(screen.getByLabelText('Đồng ý')).toBeChecked();
    send();
    await waitFor(() => expect(history.location.pathname).toBe('/tasks/t2'));
    expect(sent).toMatchObject([{ taskId: 't1', version: 1, data: { outcome: 'APPROVE' } }]);
  });

  it('take a finished task out of the list before the server has told the list again', async () => {
    const { history } = await openFirst();
    await userEvent.keyboard('1');
    server.use(http.get('*/api/tasks', () => new Promise(() => undefined)));
    send();
    await waitFor(() => expect(history.location.pathname).toBe('/tasks/t2'));
    act(() => history.push('/work?list=mine'));
    const grid = await screen.findByRole('grid');
    expect(within(grid).queryByRole('link', { name: taskRow(1).dossierCode })).toBeNull();
    expect(within(grid).getByRole('link', { name: taskRow(2).dossierCode })).toBeInTheDocument();
    expect(screen.getByText('2 việc')).toBeInTheDocument();
  });

  it('send nothing while an answer is missing, and lead to it', async () => {
    await openFirst();
    send();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Đồng ý')));
    expect(sent).toEqual([]);
  });

  it('are letters and digits again in a field', async () => {
    const { history } = await openFirst();
    await userEvent.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'c1 n2 u3 f');
    expect(screen.getByRole('textbox', { name: 'Ghi chú' })).toHaveValue('c1 n2 u3 f');
    expect(screen.getByLabelText('Đồng ý')).not.toBeChecked();
    expect(history.location.pathname).toBe('/tasks/t1');
  });

  it('send from within a field, but not a syllable that is being composed', async () => {
    await openFirst();
    await userEvent.keyboard('1');
    const note = screen.getByRole('textbox', { name: 'Ghi chú' });
    await userEvent.type(note, 'đu');
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    expect(sent).toEqual([]);
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('lead back to the list', async () => {
    const { history } = await openFirst();
    await userEvent.keyboard('u');
    await waitFor(() => expect(history.location.href).toBe('/work?list=mine'));
  });

  it('make a row no longer new when its task is opened', async () => {
    rows = [{ ...taskRow(1), unread: 'NEW' }, taskRow(2)];
    const { history } = await openFirst();
    server.use(http.get('*/api/tasks', () => new Promise(() => undefined)));
    act(() => history.push('/work?list=mine'));
    const grid = await screen.findByRole('grid');
    expect(within(grid).queryByText('Mới')).toBeNull();
  });
});
