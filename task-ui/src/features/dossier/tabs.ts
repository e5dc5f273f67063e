export const TABS = ['data', 'documents', 'forms', 'clocks', 'timeline'] as const;
export type Tab = (typeof TABS)[number];
