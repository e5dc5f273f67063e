import type { Form } from '@bpmn-io/form-js-viewer';
import type { FormData } from '../../api/types';

type Instance = { valuePath: (string | number)[] };
type Filled = { _update: (update: { fieldInstance: Instance; value: unknown }) => void };

/** As its own fields tell the form what was typed into them: with the check, and told to whoever listens. */
export function fillIn(form: Form, path: string, values: FormData) {
  for (const fieldInstance of form.get<{ getAllKeyed: () => Instance[] }>('formFieldInstanceRegistry').getAllKeyed()) {
    const [group, key, ...deeper] = fieldInstance.valuePath;
    if (group !== path || deeper.length > 0 || values[key ?? ''] === undefined) continue;
    (form as unknown as Filled)._update({ fieldInstance, value: values[key ?? ''] });
  }
}
