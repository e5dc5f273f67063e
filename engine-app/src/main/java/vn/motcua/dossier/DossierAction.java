package vn.motcua.dossier;

/** What an officer may do with a whole dossier now. */
public enum DossierAction {
    WITHDRAW,
    STOP,
    EXTEND,
    RECALL,
    ATTACH,
    PARENT_ANSWER,
    DECIDE_COMPETENCE,
    CORRECT,
    RESET_DUE
}
