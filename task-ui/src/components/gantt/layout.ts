/** Height of the head with the dates, in pixels. */
export const HEAD = 42;
/** Height of one lane of labels of marks. */
export const MARK_LANE = 36;
/** Below this width labels stand above their bars. */
export const NARROW = 640;
export const LABELS = 252;
/** Room for a name and for a holder of two lines. */
export const ROW = 62;
export const NARROW_ROW = 66;
