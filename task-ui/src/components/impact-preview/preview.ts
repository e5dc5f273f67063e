/** What a change would do to real dossiers, computed by the code that would do it; rows that do not fit follow. */
export type {
  ImpactPreview as Impact,
  ImpactPreviewRow as ImpactRow,
  SliceImpactPreviewRow as ImpactRows,
} from '../../api/schema';
