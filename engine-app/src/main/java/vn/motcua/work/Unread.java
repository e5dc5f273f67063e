package vn.motcua.work;

/** Why a step deserves a first or another look of an officer who may do it. */
public enum Unread {
    /** The officer has never opened it. */
    NEW,
    /** Something has happened to its dossier since the officer last opened it. */
    CHANGED
}
