package vn.motcua.organisation;

/** What one may be allowed to do; {@link Access} knows who may do it where. */
public enum Operation {
    SUBMIT_DOSSIER,
    VIEW_DOSSIER,
    WORK_ON_TASK,
    REASSIGN_TASK,
    WITHDRAW_DOSSIER,
    STOP_DOSSIER,
    EXTEND_DEADLINE,
    SEARCH,
    VIEW_MONITORING,
    VIEW_CATALOGUE,
    EDIT_CALENDAR,
    OPERATE_SYSTEM,
    VIEW_ORGANISATION
}
