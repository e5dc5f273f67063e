import type { LabelView } from '../api/schema';
import classes from './tags.module.css';

/** The palette of labels, in the tones that all tags have. */
export const LABEL_TONES: Record<LabelView['color'], string> = {
  BLUE: 'brand',
  GREEN: 'ok',
  AMBER: 'warn',
  RED: 'danger',
  PURPLE: 'pause',
  GREY: 'plain',
};

/** Labels of one's units on a dossier; their words say what they mean. */
export const LabelTags = ({ labels }: { labels: LabelView[] }) =>
  labels.map((label) => (
    <span key={label.id} className={classes.tag} data-tone={LABEL_TONES[label.color]} data-label>
      {label.name}
    </span>
  ));
