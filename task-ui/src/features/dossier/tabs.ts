export const TABS = ['data', 'documents', 'forms', 'clocks', 'timeline', 'notes'] as const;
export type Tab = (typeof TABS)[number];
