package vn.motcua.notice;

/** What an officer is told. */
public enum NoticeKind {
    /** A step has come into the officer's hands. */
    ASSIGNED,
    /** A dossier came back to a step that the officer has, or had done. */
    SENT_BACK,
    /** The applicant has handed in what the officer, or who did the step before, had asked for. */
    SUPPLEMENT_ARRIVED,
    /** A colleague has written a note on a dossier that the officer has in hand or watches. */
    NOTE,
    /** A dossier that the officer watches has another status. */
    WATCHED,
    /** A step in the officer's hands is due within 24 hours. */
    DUE_SOON,
    /** A step in the officer's hands, or its dossier, is late. */
    OVERDUE;

    /** Whether it cannot wait for the next morning: what has come back to the officer's hands, and what time presses. */
    boolean urgent() {
        return this == SENT_BACK || this == SUPPLEMENT_ARRIVED || this == DUE_SOON || this == OVERDUE;
    }
}
